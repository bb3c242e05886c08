// <bn-copy for="id"> shows its button only where copying works, and says so when it is done.
class Copy extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    if (!button || !navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener("click", async () => {
      const source = document.getElementById(this.getAttribute("for"));
      await navigator.clipboard.writeText((source?.value ?? source?.textContent ?? "").trim());
      const status = this.querySelector("[role=status]");
      if (status) status.textContent = this.dataset.done ?? "";
    });
  }
}

customElements.define("bn-copy", Copy);
