// <bn-media to="/studio/write/media" most="536870912"> sends files that are chosen, dropped or pasted at once, says how far
// it is, and puts the answer in its place; files are put in order by dragging. Without it the buttons send the whole form.
const settles = 400;

class Media extends HTMLElement {
  connectedCallback() {
    this.form = this.closest("form");
    this.later = [];
    this.form.addEventListener("submit", (event) => this.pressed(event), { capture: true });
    this.addEventListener("change", (event) => this.changed(event));
    for (const name of ["dragover", "drop", "paste"]) this.form.addEventListener(name, (event) => this.take(event));
    this.addEventListener("dragstart", (event) => (this.dragged = event.target.closest("li.file")));
    this.addEventListener("dragend", () => (this.dragged = undefined));
  }

  // The buttons of this room, also those beside the previews.
  pressed(event) {
    const button = event.submitter;
    if (!button?.getAttribute("formaction")?.startsWith(this.getAttribute("to"))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.send(new FormData(this.form, button));
  }

  // A chosen file is sent at once; so is a point, once nobody types any more.
  changed(event) {
    const field = event.target;
    if (field.type === "file") {
      event.stopPropagation();
      if (field.files.length) this.add([]);
    } else if (["left", "top"].includes(field.name)) {
      clearTimeout(this.settling);
      const id = field.closest("li.file").querySelector("[name=media]").value;
      this.settling = setTimeout(() => this.act(`point:${id}`), settles);
    }
  }

  take(event) {
    if (this.dragged) return this.move(event);
    const brings = event.dataTransfer ?? event.clipboardData;
    if (!brings?.types.includes("Files") || (event.type === "paste" && brings.types.includes("text/plain"))) return;
    event.preventDefault();
    this.classList.toggle("over", event.type === "dragover");
    if (event.type !== "dragover") this.add([...brings.files]);
  }

  move(event) {
    const under = event.target.closest("li.file");
    if (!under || under.parentElement !== this.dragged.parentElement) return;
    event.preventDefault();
    if (event.type !== "drop" || under === this.dragged) return;
    const moves = under.compareDocumentPosition(this.dragged) & Node.DOCUMENT_POSITION_PRECEDING ? "after" : "before";
    under[moves](this.dragged);
    this.act("");
  }

  add(files) {
    if (this.request) return this.later.push(...files);
    this.act("add", files);
  }

  act(what, files = []) {
    const data = new FormData(this.form);
    data.set("file_act", what);
    for (const file of files) data.append("file", file, file.name);
    this.send(data);
  }

  send(data) {
    if (this.request) return;
    this.open();
    const bytes = data.getAll("file").reduce((sum, file) => sum + file.size, 0);
    if (bytes > Number(this.getAttribute("most"))) return this.refuse();
    const bar = this.querySelector("progress");
    this.say(bytes > 0 && "sending");
    this.before = this.words();
    this.request = new XMLHttpRequest();
    this.request.open("POST", this.getAttribute("to"));
    this.request.setRequestHeader("hx-request", "true");
    this.request.upload.addEventListener("progress", ({ loaded, total }) => {
      bar.hidden = bytes === 0;
      bar.value = total ? (loaded / total) * 100 : 0;
    });
    this.request.addEventListener("loadend", (event) => this.ended(event.target));
    this.request.send(data);
  }

  ended(request) {
    this.request = undefined;
    clearTimeout(this.settling);
    const isOurs = request.responseURL.endsWith(this.getAttribute("to"));
    if (!isOurs || (request.status !== 200 && request.status !== 422)) return this.fail();
    const [at, words] = [document.activeElement, this.words()];
    const isHere = this.contains(at) || at === document.body;
    this.innerHTML = request.responseText;
    this.open();
    for (const [id, field] of this.fields()) if (words.get(id) !== this.before.get(id)) field.value = words.get(id) ?? field.value;
    if (isHere) this.back(at)?.focus();
    else if (at.value?.startsWith("cut:")) this.querySelector("#cut-shape")?.focus();
    this.dispatchEvent(new Event("change", { bubbles: true }));
    if (this.later.length) this.add(this.later.splice(0));
  }

  // What comes of it lies in there.
  open() {
    this.querySelector("details").open = true;
  }

  // Where somebody was; else where words are wanted.
  back(at) {
    const same = at.name === "file_act" ? this.querySelector(`button[value="${at.value}"]`) : at.id !== "file" && at.id && document.getElementById(at.id);
    const silent = [...this.fields().values()].find((field) => !field.value);
    return same || silent || this.querySelector("[type=file]");
  }

  // What each file shows, by its id.
  fields() {
    const fields = [...this.querySelectorAll("li.file")].map((file) => [file.querySelector("[name=media]").value, file.querySelector("[name=alt]")]);
    return new Map(fields);
  }

  words() {
    return new Map([...this.fields()].map(([id, field]) => [id, field.value]));
  }

  fail() {
    this.querySelector("progress").hidden = true;
    this.say("failed");
  }

  // What can never be sent holds nothing else back.
  refuse() {
    this.querySelector("[type=file]").value = "";
    this.say("large");
  }

  // The lines for it stand in the page, hidden.
  say(what) {
    for (const line of ["sending", "failed", "large"]) this.querySelector(`[data-${line}]`).hidden = line !== what;
  }
}

customElements.define("bn-media", Media);
