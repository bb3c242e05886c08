// <bn-bits for="text"> puts the saved words that are chosen in it where the caret stands. After "/" at the beginning of a word
// the arrow down leads to the choice, and what is chosen takes the place of the "/"; Escape leads back, and the "/" is one.
// Without a script its button puts the words at the end of the text.
class Bits extends HTMLElement {
  connectedCallback() {
    this.text = document.getElementById(this.getAttribute("for"));
    this.choice = this.querySelector("select");
    if (!this.text || !this.choice) return;
    this.text.addEventListener("input", () => this.say());
    this.text.addEventListener("keydown", (event) => this.down(event));
    this.choice.addEventListener("change", (event) => this.put(event));
    this.choice.addEventListener("keydown", (event) => event.key === "Escape" && this.text.focus());
    this.choice.addEventListener("blur", () => (this.replaces = false));
  }

  hasSlash() {
    const { selectionStart: from, selectionEnd: to, value } = this.text;
    return from === to && /(^|\s)\/$/u.test(value.slice(0, from));
  }

  say() {
    this.querySelector("[data-slash]")?.toggleAttribute("hidden", !this.hasSlash());
  }

  down(event) {
    if (event.key !== "ArrowDown" || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey || !this.hasSlash()) return;
    event.preventDefault();
    this.choice.focus();
    this.replaces = true;
    this.choice.showPicker?.();
  }

  put(event) {
    event.stopPropagation();
    const words = this.choice.selectedOptions[0]?.dataset.words;
    if (!words) return;
    const { selectionStart: from, selectionEnd: to } = this.text;
    this.text.setRangeText(words, this.replaces ? from - 1 : from, to, "end");
    this.choice.value = "";
    this.text.focus();
    this.text.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

customElements.define("bn-bits", Bits);
