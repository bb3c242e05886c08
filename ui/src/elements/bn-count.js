// <bn-count for="text" link="link"> keeps the letter counts beside the places true while somebody types.
// The numbers and the way of counting come from the server as data; the preview stays the last word.
const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const address = /https?:\/\/[^\s<>"']+/gu;
const remoteMention = /(^|[^\p{L}\p{N}_/])(@[\p{L}\p{N}_.-]+)@[\p{L}\p{N}.-]+\p{L}/gu;

const graphemes = (text) => {
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
};

const counting = {
  graphemes,
  utf16: (text) => text.length,
  bytes: (text) => new TextEncoder().encode(text).length,
  links(text, urlCost) {
    const links = text.match(address)?.length ?? 0;
    return graphemes(text.replace(address, "").replace(remoteMention, "$1$2")) + links * urlCost;
  },
};

class Count extends HTMLElement {
  connectedCallback() {
    this.fields = [this.getAttribute("for"), this.getAttribute("link")]
      .map((id) => id && document.getElementById(id))
      .filter(Boolean);
    this.update = this.update.bind(this);
    for (const field of this.fields) field.addEventListener("input", this.update);
    this.addEventListener("input", this.update);
    this.update();
  }

  disconnectedCallback() {
    for (const field of this.fields ?? []) field.removeEventListener("input", this.update);
  }

  update() {
    const [words, ...rest] = this.fields.map((field) => field.value.trim());
    for (const place of this.querySelectorAll("[data-limit]")) {
      const own = document.getElementById(place.dataset.own)?.value.trim();
      this.show(place, [own || words, ...rest].filter(Boolean).join("\n\n"));
    }
  }

  show(place, text) {
    const limit = Number(place.dataset.limit);
    const count = (counting[place.dataset.counting] ?? graphemes)(text, Number(place.dataset.urlCost ?? 0));
    const over = count - limit;
    place.classList.toggle("close", over <= 0 && count > limit * 0.9);
    place.classList.toggle("over", over > 0);
    const words = over > 0 ? place.dataset.over : place.dataset.of;
    place.textContent = words.replace("{n}", over > 0 ? over : count).replace("{max}", limit);
  }
}

customElements.define("bn-count", Count);
