// <bn-cut> around the fields of a cut and the picture it is cut from: the bright part is dragged, drawn by its corners, or moved
// and sized with the arrow keys. What it writes into the fields is what the server reads; without it they are typed.
import { boxOf, cornerAt, moved, numbersOf, sized } from "./cut.js";

// A thumb is this wide, in pixels of the screen.
const thumb = 24;
const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

class Cut extends HTMLElement {
  connectedCallback() {
    this.sheet = this.querySelector("svg");
    if (!this.sheet) return;
    this.picture = this.sheet.viewBox.baseVal;
    this.shape = this.querySelector("select");
    this.fields = [...this.querySelectorAll("[name=cut_part]")];
    const how = this.querySelector("#cut-how");
    how.hidden = false;
    for (const [name, value] of [["role", "application"], ["tabindex", "0"], ["aria-describedby", how.id]]) this.sheet.setAttribute(name, value);
    this.sheet.addEventListener("pointerdown", (event) => this.grab(event));
    this.sheet.addEventListener("pointermove", (event) => this.held && this.drag(event));
    for (const name of ["pointerup", "pointercancel"]) this.sheet.addEventListener(name, () => (this.held = undefined));
    this.sheet.addEventListener("keydown", (event) => this.key(event));
    this.addEventListener("input", () => this.draw());
    this.draw();
  }

  numbers() {
    return this.fields.map((field) => Number(field.value || field.placeholder));
  }

  box() {
    return boxOf(this.picture, this.shape.value, this.numbers());
  }

  // Of the picture, whatever its size on the screen.
  at({ clientX, clientY }) {
    return new DOMPoint(clientX, clientY).matrixTransform(this.sheet.getScreenCTM().inverse());
  }

  grab(event) {
    if (event.button > 0) return;
    event.preventDefault();
    this.sheet.focus();
    this.sheet.setPointerCapture(event.pointerId);
    const [at, box] = [this.at(event), this.box()];
    this.held = { at, box, corner: cornerAt(box, at, thumb / this.sheet.getScreenCTM().a) };
  }

  drag(event) {
    const { at, box, corner } = this.held;
    const now = this.at(event);
    const far = [now.x - at.x, now.y - at.y];
    this.tell(corner ? this.sized(box, corner, far) : moved(this.picture, box, ...far));
  }

  key(event) {
    const arrow = arrows[event.key];
    if (!arrow || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const far = [(arrow[0] * this.picture.width) / 100, (arrow[1] * this.picture.height) / 100];
    this.tell(event.shiftKey ? this.sized(this.box(), [1, 1], far) : moved(this.picture, this.box(), ...far));
  }

  // Of the whole, any part may be taken.
  sized(box, corner, far) {
    return sized(this.picture, box, corner, ...far, ["own", "whole"].includes(this.shape.value));
  }

  // The page hears of it as if it had been typed.
  tell(box) {
    if (this.shape.value === "whole") this.shape.value = "own";
    const numbers = numbersOf(this.picture, this.shape.value, box, this.numbers());
    this.fields.forEach((field, at) => (field.value = numbers[at]));
    this.shape.dispatchEvent(new Event("input", { bubbles: true }));
  }

  // A shape of its own begins with the one before.
  draw() {
    this.querySelector(".own").hidden = this.shape.value !== "own";
    if (this.shape.value.includes(":")) [this.fields[0].value, this.fields[1].value] = this.shape.value.split(":");
    const { width, height } = this.picture;
    const { x, y, width: wide, height: high } = this.box();
    if (![x, y, wide, high].every(Number.isFinite)) return;
    const [shade, grips] = this.sheet.querySelectorAll("path");
    shade.setAttribute("d", `M0 0h${width}v${height}h-${width}zM${x} ${y}v${high}h${wide}v-${high}z`);
    const corners = [[x, y], [x + wide, y], [x, y + high], [x + wide, y + high]];
    grips.setAttribute("d", corners.map((corner) => `M${corner.join(" ")}h.01`).join(""));
  }
}

customElements.define("bn-cut", Cut);
