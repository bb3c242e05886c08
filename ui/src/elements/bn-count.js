// <bn-count for="text" with="link tags warning"> keeps the letter counts beside the places true while somebody types.
// The numbers and the way of counting come from the server as data, a place's own words from the field it names.
import { measure } from "./letters.js";

class Count extends HTMLElement {
  connectedCallback() {
    const ids = [this.getAttribute("for"), ...(this.getAttribute("with")?.split(" ") ?? [])];
    this.fields = ids.map((id) => document.getElementById(id)).filter(Boolean);
    this.update = this.update.bind(this);
    for (const field of this.fields) field.addEventListener("input", this.update);
    this.addEventListener("input", this.update);
    this.update();
  }

  disconnectedCallback() {
    for (const field of this.fields ?? []) field.removeEventListener("input", this.update);
  }

  update() {
    const said = this.fields.map((field) => [field.id, field.value.trim() || (field.dataset.offered ?? "")]);
    const { [this.getAttribute("for")]: text, ...beside } = Object.fromEntries(said);
    for (const place of this.querySelectorAll("[data-limit]")) {
      const own = document.getElementById(place.dataset.own)?.value.trim();
      this.show(place, { ...beside, text: own || text });
    }
  }

  show(place, says) {
    const { limit: max, over: tooMany, thread, of } = place.dataset;
    const { count, over, isThread } = measure(says, place.dataset);
    const isLong = isThread && count > Number(max);
    place.classList.toggle("close", !over && !isLong && count > max * 0.9);
    place.classList.toggle("over", over > 0);
    const words = over > 0 ? tooMany : isLong ? thread : of;
    place.textContent = words.replace("{n}", over > 0 ? over : count).replace("{max}", max);
  }
}

customElements.define("bn-count", Count);
