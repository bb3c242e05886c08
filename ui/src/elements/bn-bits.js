// <bn-bits for="text"> puts the saved words that are chosen in it where the caret stands. "/" at the beginning of a word
// leads to the choice, Escape back; without a script its button does the same at the end of the text.
class Bits extends HTMLElement {
  connectedCallback() {
    this.text = document.getElementById(this.getAttribute("for"));
    this.choice = this.querySelector("select");
    if (!this.text || !this.choice) return;
    this.text.addEventListener("keydown", (event) => this.slash(event));
    this.choice.addEventListener("change", (event) => this.put(event));
    this.choice.addEventListener("keydown", (event) => event.key === "Escape" && this.text.focus());
  }

  slash(event) {
    const before = this.text.value.slice(0, this.text.selectionStart);
    if (event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey || /\S$/u.test(before)) return;
    event.preventDefault();
    this.choice.focus();
    this.choice.showPicker?.();
  }

  put(event) {
    event.stopPropagation();
    const words = this.choice.selectedOptions[0]?.dataset.words;
    if (!words) return;
    this.text.setRangeText(words, this.text.selectionStart, this.text.selectionEnd, "end");
    this.choice.value = "";
    this.text.focus();
    this.text.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

customElements.define("bn-bits", Bits);
