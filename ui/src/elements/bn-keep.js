// <bn-keep key="write" save="/studio/write/keep" into="kept"> sends the form in it at every change; the server's line
// goes into #kept. Until the server says the words are safe they are kept on this device, with what was chosen beside them.
// <bn-keep settle="write-…"> around forms in which somebody says which of two texts stands: the copy kept here is neither.
// <bn-keep forget="write"> on the next page: what was sent with the last form is safe. <bn-keep out> around the form that signs
// out: what was kept goes too, and is told of before. Passwords are never kept, and nobody is shown another's words.
import { letGo } from "./held.js";

const stored = (key) => `banyan.keep.${document.body.dataset.whose}.${key}`;
const keepable = "textarea[name], input[name]:not([type=password], [type=hidden], [type=checkbox], [type=radio], [type=file], [type=image])";
const chooseable = "select[name]:not([name=bit], [name=person]), input[name][type=checkbox], input[name][type=radio]";
// What ties kept words to what the server has: without them an older copy could be taken for the newest.
const ties = ["draft", "revision", "key"];
// On this device a letter is safe so soon; the server hears of it at the next pause, and at the latest after the last of these.
const soon = 400;
const pause = 800;
const latest = 3000;
const later = 10_000;
// What a browser still sends for a page that is gone.
const mostAfter = 60_000;

const storage = {
  read(key) {
    try {
      return JSON.parse(localStorage.getItem(stored(key)) ?? "null");
    } catch {
      return null;
    }
  },
  write(key, kept) {
    try {
      if (kept) localStorage.setItem(stored(key), JSON.stringify(kept));
      else localStorage.removeItem(stored(key));
    } catch {
      // A full or forbidden store: the form still works, the words are just not kept twice.
    }
  },
  keys() {
    try {
      const all = Object.keys(localStorage).filter((name) => name.startsWith(stored("")));
      return all.map((name) => name.slice(stored("").length));
    } catch {
      return [];
    }
  },
};

/** The values of each field, in the order of those of its name. */
function byName(words) {
  const all = new Map();
  for (const [name, value] of words) all.set(name, [...(all.get(name) ?? []), value]);
  return all;
}

class Keep extends HTMLElement {
  connectedCallback() {
    if (this.hasAttribute("forget")) this.forget(this.getAttribute("forget"));
    if (this.hasAttribute("settle")) this.addEventListener("submit", () => sessionStorage.setItem(stored("sent"), this.getAttribute("settle")));
    if (this.hasAttribute("out")) this.goesOut();
    this.key = this.getAttribute("key");
    this.form = this.querySelector("form");
    if (!this.key || !this.form) return;
    this.answered();
    this.bringBack();
    this.addEventListener("input", () => this.changed());
    this.addEventListener("change", () => this.changed());
    this.form.addEventListener("submit", () => this.leave());
    this.back = () => this.querySelector("[data-unsaved]:not([hidden])") && this.sendIn(0);
    addEventListener("online", this.back);
    this.goes = ({ type }) => (type === "pagehide" || document.visibilityState === "hidden") && this.part();
    addEventListener("pagehide", this.goes);
    document.addEventListener("visibilitychange", this.goes);
    // A part of the page that did not come is said, and the one that stands is not taken for the newest.
    for (const name of ["htmx:response:error", "htmx:error"]) this.addEventListener(name, () => this.tell("stale", true));
    this.addEventListener("htmx:after:swap", ({ detail }) => this.tell("stale", detail?.ctx?.response?.status >= 400));
    this.querySelector("[data-drop]")?.addEventListener("click", () => this.drop());
  }

  disconnectedCallback() {
    removeEventListener("online", this.back);
    removeEventListener("pagehide", this.goes);
    document.removeEventListener("visibilitychange", this.goes);
  }

  // What is sent with the form stays here until its answer says that it came.
  leave() {
    this.keep();
    this.left = true;
    clearTimeout(this.sending);
    sessionStorage.setItem(stored("sent"), this.key);
  }

  // It says so with a word of what was done, or by being this very form again: what stands now is the newest.
  answered() {
    const sent = sessionStorage.getItem(stored("sent"));
    sessionStorage.removeItem(stored("sent"));
    const isDone = new URLSearchParams(location.search).has("done");
    if (sent && (isDone || this.isOfThisPage(storage.read(sent)))) storage.write(sent, null);
  }

  isOfThisPage(kept) {
    const page = new Map(kept?.tied ?? []).get("key");
    return Boolean(page) && page === this.form.elements.key?.value;
  }

  forget(name) {
    storage.write(name, null);
    const sent = sessionStorage.getItem(stored("sent"));
    if (sent?.startsWith(name)) storage.write(sent, null);
    sessionStorage.removeItem(stored("sent"));
  }

  // The first of them can be looked at.
  goesOut() {
    const [first] = storage.keys();
    if (!first) return;
    this.tell("unsent", true);
    const draft = first.split("write-")[1];
    this.querySelector("[data-unsent] a").href = draft ? `/studio/write?draft=${draft}` : "/studio/write";
    this.addEventListener("submit", () => storage.keys().forEach((key) => storage.write(key, null)));
  }

  fields() {
    return [...this.querySelectorAll(keepable)];
  }

  // A select by its value, a tick by what it stands for.
  choices() {
    return [...this.querySelectorAll(chooseable)].map((field) => {
      const isTick = field.type === "checkbox" || field.type === "radio";
      const name = isTick ? `${field.name}=${field.value}` : field.name;
      return { field, isTick, name, value: isTick ? field.checked : field.value };
    });
  }

  // Whoever writes without a pause is not made to wait for one.
  changed() {
    this.left = false;
    this.keeping ??= setTimeout(() => this.keep(), soon);
    if (!this.getAttribute("save")) return;
    this.writing ??= performance.now();
    this.sendIn(Math.min(pause, Math.max(0, this.writing + latest - performance.now())));
  }

  // Perhaps nobody comes back to this page.
  part() {
    if (this.left || !(this.dirty || this.keeping)) return;
    this.keep();
    if (!this.dirty) return;
    clearTimeout(this.sending);
    if (this.underway) this.post().catch(() => {});
    else this.send();
  }

  keep() {
    clearTimeout(this.keeping);
    this.keeping = undefined;
    const words = this.fields().map((field) => [field.name, field.value]);
    const tied = ties.map((name) => [name, this.form.elements[name]?.value]);
    const chosen = this.choices().map(({ name, value }) => [name, value]);
    storage.write(this.key, words.some(([, value]) => value.trim()) ? { words, tied, chosen } : null);
  }

  // The server has all of it.
  letGo() {
    clearTimeout(this.keeping);
    this.keeping = undefined;
    storage.write(this.key, null);
  }

  sendIn(wait) {
    this.dirty = true;
    clearTimeout(this.sending);
    this.sending = setTimeout(() => this.send(), wait);
  }

  // One after the other: each is held against the revision that the one before brought back. What is sent beside a form that
  // is on its way could arrive after it, and be taken for words of their own.
  async send() {
    if (this.underway || this.left) return;
    this.underway = true;
    this.dirty = false;
    this.writing = undefined;
    const safe = await this.sent().catch(() => false);
    this.underway = false;
    this.tell("unsaved", !safe);
    if (!safe) this.keep();
    if (!this.left && (this.dirty || !safe)) this.sendIn(safe ? pause : later);
  }

  // The lines for it stand in the page, hidden.
  tell(what, isSo) {
    this.querySelector(`[data-${what}]`)?.toggleAttribute("hidden", !isSo);
  }

  // Nobody is signed in, or somebody else than this page was opened for: signing in leads back to the draft that is being
  // written here.
  shut(status) {
    const next = encodeURIComponent(location.pathname + location.search);
    for (const [what, says, how] of [["ended", 401, "ended=1&"], ["another", 412, ""]]) {
      this.tell(what, status === says);
      const door = this.querySelector(`[data-${what}] a`);
      if (door) door.href = `/studio/sign-in?${how}next=${next}`;
    }
  }

  post() {
    const body = `${new URLSearchParams(new FormData(this.form))}`;
    const headers = { "content-type": "application/x-www-form-urlencoded;charset=UTF-8" };
    const keepalive = body.length < mostAfter;
    return fetch(this.getAttribute("save"), { method: "POST", headers, body, redirect: "manual", keepalive });
  }

  // That the door is shut is no answer about these words.
  async sent() {
    const answer = await this.post();
    this.shut(answer.status);
    if (answer.status !== 200 && answer.status !== 409) return false;
    const line = await answer.text();
    await letGo();
    this.put(line);
    if (answer.status === 409) return true;
    if (!this.dirty) this.letGo();
    this.name(this.form.elements.draft.value, Number(this.form.elements.revision.value));
    return true;
  }

  // Whoever has come to one of its buttons stays there.
  put(line) {
    const into = document.getElementById(this.getAttribute("into"));
    const at = into.contains(document.activeElement) && document.activeElement.value;
    into.innerHTML = line;
    if (at) (into.querySelector(`[value="${at}"]`) ?? into.querySelector("button"))?.focus();
  }

  // From now on the page can be loaded again and is this draft.
  name(draft, revision) {
    if (revision === 0 || this.left) return;
    if (this.key !== `write-${draft}`) storage.write(this.key, null);
    this.key = `write-${draft}`;
    if (this.dirty) this.keep();
    history.replaceState(null, "", `/studio/write?draft=${draft}`);
  }

  bringBack() {
    const kept = storage.read(this.key);
    if (!kept?.words) return;
    const tied = new Map(kept.tied ?? []);
    if (this.isOfThisPage(kept)) return storage.write(this.key, null);
    // Of an empty page they began a draft before it was left: they belong to that one.
    if (this.key === "write" && document.querySelector(`a[href="/studio/write?draft=${CSS.escape(tied.get("draft"))}"]`)) {
      storage.write(`write-${tied.get("draft")}`, kept);
      return storage.write(this.key, null);
    }
    const fields = this.fields();
    const [ours, chosen] = [byName(kept.words), new Map(kept.chosen ?? [])];
    // Whoever left in the middle of a sentence may find that it arrived.
    if (this.says(ours, chosen)) return storage.write(this.key, null);
    // A page that came back with its words, as after an error, knows better.
    if (this.key === "write" && fields.some((field) => field.defaultValue.trim())) return;
    for (const field of fields) field.value = ours.get(field.name)?.shift() ?? field.value;
    this.choose(chosen);
    for (const [name, value] of tied) if (value) this.form.elements[name].value = value;
    this.querySelector("[data-kept]")?.removeAttribute("hidden");
    // From a field, once everything listens: previews are made of what came back.
    addEventListener("load", () => fields[0].dispatchEvent(new Event("input", { bubbles: true })), { once: true });
  }

  // All that the page has a place for; of spaces at the ends the server keeps not every one.
  says(ours, chosen) {
    const at = new Map();
    const isSaid = ({ name, value }) => {
      const nth = at.get(name) ?? 0;
      at.set(name, nth + 1);
      return (ours.get(name)?.[nth] ?? value).trim() === value.trim();
    };
    const isChosen = ({ name, value }) => !chosen.has(name) || chosen.get(name) === value;
    return this.fields().every(isSaid) && this.choices().every(isChosen);
  }

  // What is offered no more stays as the page has it.
  choose(chosen) {
    for (const { field, isTick, name } of this.choices()) {
      if (!chosen.has(name)) continue;
      if (isTick) field.checked = chosen.get(name);
      else if ([...field.options].some(({ value }) => value === chosen.get(name))) field.value = chosen.get(name);
    }
  }

  drop() {
    storage.write(this.key, null);
    for (const field of this.fields()) field.value = field.defaultValue;
    for (const { field, isTick } of this.choices()) {
      if (isTick) field.checked = field.defaultChecked;
      else for (const option of field.options) option.selected = option.defaultSelected;
    }
    this.querySelector("[data-kept]")?.setAttribute("hidden", "");
    this.changed();
  }
}

customElements.define("bn-keep", Keep);
