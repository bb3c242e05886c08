// <bn-keep key="write"> keeps unsent words on this device until the server says they are safe:
// <bn-keep forget="write"> on the next page. Passwords and hidden fields are never kept.
const place = (key) => `banyan.keep.${key}`;
const keepable = "textarea[name], input[name]:not([type=password], [type=hidden], [type=checkbox], [type=radio])";

const storage = {
  read(key) {
    try {
      return JSON.parse(localStorage.getItem(place(key)) ?? "null");
    } catch {
      return null;
    }
  },
  write(key, words) {
    try {
      if (words) localStorage.setItem(place(key), JSON.stringify(words));
      else localStorage.removeItem(place(key));
    } catch {
      // A full or forbidden store: the form still works, the words are just not kept twice.
    }
  },
};

class Keep extends HTMLElement {
  connectedCallback() {
    if (this.hasAttribute("forget")) storage.write(this.getAttribute("forget"), null);
    this.key = this.getAttribute("key");
    if (!this.key) return;
    this.bringBack();
    this.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.keep(), 400);
    });
    this.querySelector("[data-drop]")?.addEventListener("click", () => this.drop());
  }

  fields() {
    return [...this.querySelectorAll(keepable)];
  }

  keep() {
    const words = Object.fromEntries(this.fields().map((field) => [field.name, field.value]));
    storage.write(this.key, Object.values(words).some((value) => value.trim()) ? words : null);
  }

  // Words the server sent with the page are newer than ours.
  bringBack() {
    const words = storage.read(this.key);
    if (!words || this.fields().some((field) => field.defaultValue.trim())) return;
    for (const field of this.fields()) if (words[field.name]) field.value = words[field.name];
    this.querySelector("[data-kept]")?.removeAttribute("hidden");
    // From a field, once everything listens: previews are made of what came back.
    const first = this.fields()[0];
    addEventListener("load", () => first.dispatchEvent(new Event("input", { bubbles: true })), { once: true });
  }

  drop() {
    storage.write(this.key, null);
    for (const field of this.fields()) field.value = field.defaultValue;
    this.querySelector("[data-kept]")?.setAttribute("hidden", "");
  }
}

customElements.define("bn-keep", Keep);
