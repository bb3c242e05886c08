// <bn-bits for="text"> puts the saved words that are chosen in it where the caret stands. After "/" at the beginning of a word
// the arrow down leads to the choice, and what is chosen takes the place of the "/"; Escape leads back, and the "/" is one.
// <bn-bits for="text" sign="@"> does the same with people: letters after the "@" leave those whose names begin so.
// Without a script its button puts the words at the end of the text.
class Bits extends HTMLElement {
  connectedCallback() {
    this.text = document.getElementById(this.getAttribute("for"));
    this.choice = this.querySelector("select");
    if (!this.text || !this.choice) return;
    this.begun = this.getAttribute("sign") === "@" ? /(?:^|[\s(])(@[\p{L}\p{N}_-]*)$/u : /(?:^|\s)(\/)$/u;
    this.text.addEventListener("input", () => this.say());
    this.text.addEventListener("keydown", (event) => this.down(event));
    this.choice.addEventListener("change", (event) => this.put(event));
    this.choice.addEventListener("keydown", (event) => event.key === "Escape" && this.text.focus());
    this.choice.addEventListener("blur", () => this.offer(""));
  }

  // The sign before the caret, with the letters after it.
  written() {
    const { selectionStart: from, selectionEnd: to, value } = this.text;
    return from === to ? value.slice(0, from).match(this.begun)?.[1] : undefined;
  }

  say() {
    this.querySelector("[data-slash]")?.toggleAttribute("hidden", !this.written());
  }

  down(event) {
    const written = this.written();
    if (event.key !== "ArrowDown" || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey || !written) return;
    event.preventDefault();
    this.choice.focus();
    this.offer(written);
    this.choice.showPicker?.();
  }

  // What is chosen takes the place of what is written; where no name begins so, all are offered.
  offer(written) {
    this.replaces = written.length;
    const begins = ({ dataset }) => dataset.words?.toLowerCase().startsWith(written.toLowerCase());
    const all = [...this.choice.options];
    const isFew = written.length > 1 && all.some(begins);
    for (const option of all) option.hidden = isFew && !begins(option);
  }

  put(event) {
    event.stopPropagation();
    const words = this.choice.selectedOptions[0]?.dataset.words;
    if (!words) return;
    const { selectionStart: from, selectionEnd: to } = this.text;
    this.text.setRangeText(words, from - (this.replaces ?? 0), to, "end");
    this.choice.value = "";
    this.text.focus();
    this.text.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

customElements.define("bn-bits", Bits);
