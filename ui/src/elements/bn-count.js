// <bn-count for="text" with="link tags warning"> keeps the letter counts beside the places true while somebody types.
// The numbers and the way of counting come from the server as data, a place's own words from the field it names.
import { measure } from "./letters.js";

const heard = ["input", "htmx:after:swap"];

class Count extends HTMLElement {
  connectedCallback() {
    const ids = [this.getAttribute("for"), ...(this.getAttribute("with")?.split(" ") ?? [])];
    this.fields = ids.map((id) => document.getElementById(id)).filter(Boolean);
    this.update = this.update.bind(this);
    // Answers of a poll and files come and go within the form.
    this.form = this.closest("form") ?? this;
    // Whom posts mention, as the choice beside the text names them.
    this.people = [...this.form.querySelectorAll("[data-handles]")].map(person);
    for (const name of heard) this.form.addEventListener(name, this.update);
    this.update();
  }

  disconnectedCallback() {
    for (const name of heard) this.form?.removeEventListener(name, this.update);
  }

  update() {
    const said = this.fields.map((field) => [field.id, field.value.trim() || (field.dataset.offered ?? "")]);
    const { [this.getAttribute("for")]: text, ...beside } = Object.fromEntries(said);
    const options = this.values("option");
    for (const place of this.querySelectorAll("[data-limit]")) {
      const own = document.getElementById(place.dataset.own)?.value.trim();
      this.show(place, { ...beside, text: own || text, options, files: this.files(place), people: this.people });
    }
  }

  /** How many go there. */
  files(place) {
    const left = this.values("skip");
    const id = place.dataset.own?.slice("own-".length);
    return this.values("media").filter((file) => !left.includes(`${id}:${file}`)).length;
  }

  values(name) {
    return [...this.form.querySelectorAll(`input[name="${name}"]`)].map((field) => field.value);
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

/** `mastodon:ada@linden.example bluesky:ada.linden.example` */
function person({ value, dataset }) {
  const handles = dataset.handles.split(" ").filter(Boolean).map((one) => one.split(/:(.*)/su, 2));
  return { mention: value, name: dataset.name, handles: Object.fromEntries(handles) };
}

customElements.define("bn-count", Count);
