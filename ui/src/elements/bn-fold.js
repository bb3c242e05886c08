// <bn-fold> closes the list in it on a narrow page, so that what is written stands first. Without script it is open.
class Fold extends HTMLElement {
  connectedCallback() {
    const list = this.querySelector("details");
    if (list && matchMedia("(max-width: 56rem)").matches) list.open = false;
  }
}

customElements.define("bn-fold", Fold);
