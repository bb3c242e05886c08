// <bn-keys> carries out what its parts name in aria-keyshortcuts: buttons and switches are pressed, menus opened.
// Only with Ctrl or Alt, so that nothing happens while somebody types.
class Keys extends HTMLElement {
  connectedCallback() {
    this.addEventListener("keydown", (event) => {
      const target = event.ctrlKey || event.altKey ? this.named(event) : null;
      if (!target) return;
      event.preventDefault();
      target.click();
      if (target.matches("summary")) target.parentElement.querySelector("input, select, textarea")?.focus();
    });
  }

  named(event) {
    const key = event.code.startsWith("Digit") ? event.code.slice(5) : event.key;
    const keys = [event.ctrlKey && "Control", event.altKey && "Alt", event.shiftKey && "Shift", key].filter(Boolean);
    return [...this.querySelectorAll("[aria-keyshortcuts]")].find(
      (one) => one.getAttribute("aria-keyshortcuts") === keys.join("+"),
    );
  }
}

customElements.define("bn-keys", Keys);
