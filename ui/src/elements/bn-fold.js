// <bn-fold> closes the list in it on a narrow page, so that what is written stands first; its line then says what is chosen there.
// <bn-fold stays> has something to mend in it. Without script it is open.
class Fold extends HTMLElement {
  connectedCallback() {
    const list = this.querySelector("details");
    if (!list) return;
    list.addEventListener("toggle", () => this.say(list));
    if (!this.hasAttribute("stays") && matchMedia("(max-width: 56rem)").matches) list.open = false;
  }

  say(list) {
    const line = this.querySelector("[data-chosen]");
    if (line) line.textContent = list.open ? "" : chosen(list);
  }
}

/** As somebody reads it. */
function chosen(list) {
  const fields = [...list.querySelectorAll("input, select, textarea")].filter(({ value }) => value);
  return fields.map(({ selectedOptions, value }) => selectedOptions?.[0].text ?? value).join(" · ");
}

customElements.define("bn-fold", Fold);
