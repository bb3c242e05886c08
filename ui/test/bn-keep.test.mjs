// What is typed is safe soon, however it is typed and whatever becomes of the page.
import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { browse } from "./page.mjs";

let asked;
let answers;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
  let now = 0;
  mock.method(performance, "now", () => now);
  globalThis.pass = (time) => {
    now += time;
    mock.timers.tick(time);
  };
  asked = [];
  answers = async () => ({ status: 200, text: async () => "" });
  globalThis.fetch = (path, { body, keepalive }) => {
    asked.push({ text: new URLSearchParams(body).get("text"), keepalive });
    return answers();
  };
});

/** Somebody at Write, at a page of a draft, with what the device kept of it and where the page leads. */
async function write(attributes = {}, { says = "", page = "page", ...more } = {}) {
  const browser = await browse("bn-keep", { key: "write-one", save: "/studio/write/keep", into: "kept", ...attributes }, more);
  const text = { name: "text", type: "textarea", value: says, defaultValue: says, dispatchEvent() {} };
  const keep = new browser.made();
  const form = Object.assign(new (Object.getPrototypeOf(browser.made))(), {
    elements: { draft: { value: "one" }, revision: { value: "1" }, key: { value: page }, text },
  });
  keep.querySelector = (what) => (what === "form" ? form : null);
  keep.querySelectorAll = (what) => (what.startsWith("textarea") ? [text] : []);
  keep.connectedCallback();
  const type = (letter) => {
    text.value += letter;
    keep.happen("input");
  };
  const copy = (name = "write-one") => [...browser.localStorage.all].find(([key]) => key.endsWith(`.${name}`))?.[1];
  return { ...browser, keep, form, text, type, copy };
}

const settle = () => new Promise((done) => setImmediate(done));

test("a letter is on the device within half a second, also of somebody who makes no pause", async () => {
  const { type, copy } = await write();
  for (const letter of "Ryes") {
    type(letter);
    pass(150);
  }
  assert.match(copy(), /"Rye"/);
  assert.equal(asked.length, 0, "there was no pause");
});

test("the server hears of it within three seconds, also of somebody who makes no pause", async () => {
  const { type } = await write();
  for (const letter of "Rye sleeps two nights.") {
    type(letter);
    pass(150);
  }
  assert.equal(asked.length, 1);
  assert.match(asked[0].text, /^Rye sleeps two night/);
});

test("whoever leaves in the middle of a word leaves it on the device and sends it along", async () => {
  const { type, copy, window } = await write();
  type("Rye");
  window.happen("pagehide");
  assert.match(copy(), /"Rye"/);
  assert.deepEqual(asked, [{ text: "Rye", keepalive: true }]);
});

test("a tab that is hidden says so once, and a word typed while an answer is awaited goes too", async () => {
  const { type, page } = await write();
  let answer;
  answers = () => new Promise((done) => (answer = done));
  type("Rye");
  pass(800);
  assert.equal(asked.length, 1);
  type(" sleeps");
  page.visibilityState = "hidden";
  page.happen("visibilitychange");
  assert.deepEqual(asked.map(({ text }) => text), ["Rye", "Rye sleeps"]);
  answer({ status: 200, text: async () => "" });
});

test("what is too much for a page that is gone is sent as always", async () => {
  const { type } = await write();
  type("r".repeat(70_000));
  pass(800);
  assert.equal(asked[0].keepalive, false);
});

test("what the server has is let go, and what it has not is kept", async () => {
  const { type, copy } = await write();
  type("Rye");
  pass(800);
  await settle();
  assert.equal(copy(), undefined);
  answers = () => Promise.reject(new TypeError("no line"));
  type(" sleeps");
  pass(800);
  await settle();
  assert.match(copy(), /Rye sleeps/);
});

test("whoever has come to Undo is still there when the line comes anew", async () => {
  const { type, page } = await write();
  const undo = { value: "undo", focus: () => (undo.isHere = true) };
  page.activeElement = undo;
  page.getElementById = () => ({ contains: (one) => one === undo, querySelector: (what) => (what === '[value="undo"]' ? undo : null) });
  type("Rye");
  pass(800);
  await settle();
  assert.ok(undo.isHere);
});

/** As the device has it from another page of the same draft. */
const kept = (name, text) => {
  const tied = [["draft", "one"], ["revision", "1"], ["key", "another page"]];
  return new Map([[`banyan.keep.ada.${name}`, JSON.stringify({ words: [["text", text]], tied, chosen: [] })]]);
};

test("words that arrived meanwhile are not brought back, and those that did not are", async () => {
  const arrived = await write({}, { says: "Rye sleeps.", kept: kept("write-one", "Rye sleeps. ") });
  assert.equal(arrived.copy(), undefined);
  const lost = await write({}, { says: "Rye", kept: kept("write-one", "Rye sleeps.") });
  assert.equal(lost.text.value, "Rye sleeps.");
});

test("words that began a draft before their page was left wait at that draft", async () => {
  const draft = "/studio/write?draft=one";
  const { text, copy } = await write({ key: "write" }, { kept: kept("write", "Rye"), links: [draft] });
  assert.equal(text.value, "");
  assert.match(copy("write-one"), /Rye/);
  const alone = await write({ key: "write" }, { kept: kept("write", "Rye") });
  assert.equal(alone.text.value, "Rye", "nobody else has them");
});

test("what was sent with the form stays until the answer says what was done", async () => {
  const { type, form, copy, window, sessionStorage } = await write();
  type("Rye");
  form.happen("submit");
  window.happen("pagehide");
  assert.match(copy(), /"Rye"/);
  assert.equal(asked.length, 0, "the form brings it");

  const sent = sessionStorage.all;
  const undone = await write({}, { says: "Oats", kept: kept("write-one", "Rye"), sent, at: "/studio/write?draft=one&done=undone" });
  assert.deepEqual([undone.text.value, undone.copy()], ["Oats", undefined]);
  const failed = await write({}, { says: "Oats", kept: kept("write-one", "Rye"), sent });
  assert.equal(failed.text.value, "Rye", "there was no answer");
});

test("a form that comes back by itself knows better than the device", async () => {
  const { text, copy } = await write({}, { says: "Rye!", page: "another page", kept: kept("write-one", "Rye") });
  assert.deepEqual([text.value, copy()], ["Rye!", undefined]);
});

test("nobody is shown what another kept on the same device", async () => {
  const hers = await write({}, { says: "Oats", kept: kept("write-one", "Rye") });
  assert.equal(hers.text.value, "Rye");
  const his = await write({}, { says: "Oats", kept: kept("write-one", "Rye"), whose: "jonas" });
  assert.equal(his.text.value, "Oats");
});

test("a page that was opened by somebody else says so, and its words stay with theirs on the device", async () => {
  const { keep, form, type, copy } = await write();
  const [link, line] = [{}, { toggleAttribute: (_, isHidden) => (line.isHidden = isHidden) }];
  keep.querySelector = (what) => ({ form, "[data-another]": line, "[data-another] a": link })[what] ?? null;
  answers = async () => ({ status: 412, text: async () => "another page" });
  type("Rye");
  pass(800);
  await settle();
  assert.deepEqual([line.isHidden, link.href], [false, "/studio/sign-in?next=%2Fstudio%2Fwrite"]);
  assert.match(copy(), /"Rye"/);
  answers = async () => ({ status: 200, text: async () => "" });
  pass(10_000);
  await settle();
  assert.deepEqual([line.isHidden, copy()], [true, undefined], "they signed in again, and it is saved");
});

test("whoever signs out is told of unsent words, and they go along", async () => {
  const all = new Map([...kept("write-one", "Rye"), ["banyan.keep.jonas.write", "{}"], ["banyan-keys-rest", "1"]]);
  const { made, localStorage } = await browse("bn-keep", { out: "" }, { kept: all });
  const keep = new made();
  const [link, line] = [{}, { isHidden: true, toggleAttribute: (_, isHidden) => (line.isHidden = isHidden) }];
  keep.querySelector = (what) => ({ "[data-unsent]": line, "[data-unsent] a": link })[what] ?? null;
  keep.connectedCallback();
  assert.deepEqual([line.isHidden, link.href], [false, "/studio/write?draft=one"]);
  keep.happen("submit");
  assert.deepEqual([...localStorage.all.keys()], ["banyan.keep.jonas.write", "banyan-keys-rest"]);
});

test("beside a form that is on its way nothing else is sent, until somebody writes on", async () => {
  const { type, form } = await write();
  type("Rye");
  pass(800);
  type(" sleeps");
  form.happen("submit");
  await settle();
  pass(20_000);
  assert.deepEqual(asked.map(({ text }) => text), ["Rye"]);
  type(".");
  pass(800);
  assert.deepEqual(asked.map(({ text }) => text), ["Rye", "Rye sleeps."]);
});
