// As much of a page as our own elements ask for, so that what they do in time can be tried without a browser.
const store = (kept) => {
  const all = new Map(kept);
  const acts = {
    all,
    getItem: (key) => all.get(key) ?? null,
    setItem: (key, value) => all.set(key, value),
    removeItem: (key) => all.delete(key),
  };
  // Its names are what it has.
  return new Proxy(acts, { ownKeys: () => [...all.keys()], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }) });
};

class Part {
  listeners = new Map();

  addEventListener(name, act) {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), act]);
  }

  removeEventListener() {}

  happen(type, more = {}) {
    for (const act of this.listeners.get(type) ?? []) act({ type, ...more });
  }
}

const element = (attributes = {}) =>
  class extends Part {
    attributes = attributes;
    getAttribute = (name) => this.attributes[name] ?? null;
    hasAttribute = (name) => name in this.attributes;
    toggleAttribute() {}
  };

/** Sets what a browser has, and gives the element as it is defined, with what stands around it. */
export async function browse(name, attributes, { links = [], kept = new Map(), sent = new Map(), at = "/studio/write", whose = "ada" } = {}) {
  const defined = new Map();
  const window = new Part();
  const page = Object.assign(new Part(), { visibilityState: "visible", getElementById: () => ({ contains: () => false }), body: { dataset: { whose } } });
  page.querySelector = (asked) => links.find((link) => asked.includes(link)) ?? null;
  const [localStorage, sessionStorage] = [store(kept), store(sent)];
  const known = {
    HTMLElement: element(attributes),
    customElements: { define: (tag, made) => defined.set(tag, made) },
    document: page,
    localStorage,
    sessionStorage,
    addEventListener: (...all) => window.addEventListener(...all),
    removeEventListener() {},
    location: new URL(at, "http://banyan.example"),
    history: { replaceState() {} },
    CSS: { escape: (text) => text },
    FormData: class {
      constructor(form) {
        this.entries = Object.entries(form.elements).map(([field, { value }]) => [field, value]);
      }

      [Symbol.iterator]() {
        return this.entries[Symbol.iterator]();
      }
    },
  };
  Object.assign(globalThis, known);
  await import(`../src/elements/${name}.js?${Math.random()}`);
  return { made: defined.get(name), window, page, localStorage, sessionStorage, part: () => new Part() };
}
