// Keys do what a button on the page does, and nothing while somebody types.
import assert from "node:assert/strict";
import { test } from "node:test";
import { browse } from "./page.mjs";

async function page({ parts = {}, fields = {} } = {}) {
  const { page, part } = await browse("keys", {});
  const pressed = [];
  page.querySelector = (what) => (what in parts ? { click: () => pressed.push(what) } : null);
  page.querySelectorAll = () => [{ checkVisibility: () => true, select: () => pressed.push("find") }];
  page.getElementById = (id) => fields[id] ?? null;
  const press = (key, target, more = {}) => page.happen("keydown", { key, target, timeStamp: 0, preventDefault() {}, ...more });
  return { pressed, press, part };
}

const body = { matches: () => false };
const field = { matches: (what) => what.startsWith("input") };
const undo = ".toast form button, [role=status] [name=ask_about]";

test("Ctrl Z takes back what the page offers to take back, and is the field's own where somebody types", async () => {
  const { pressed, press } = await page({ parts: { [undo]: true } });
  press("z", field, { ctrlKey: true });
  press("z", body, { ctrlKey: true, shiftKey: true });
  press("z", body);
  assert.deepEqual(pressed, []);
  press("z", body, { ctrlKey: true });
  assert.deepEqual(pressed, [undo]);
});

test("Ctrl K leads from marked words to their link, and finds where nothing is marked", async () => {
  const fold = { open: false };
  const where = { value: "", closest: () => fold, dispatchEvent() {}, select() {}, focus: () => (where.isHere = fold.open) };
  const { pressed, press } = await page({ fields: { link: where } });
  const words = { value: "See https://linden.example/rye now", selectionStart: 4, selectionEnd: 4, matches: (what) => what.startsWith("textarea") };
  press("k", words, { ctrlKey: true });
  assert.deepEqual([pressed, where.isHere], [["find"], undefined]);
  press("k", { ...words, selectionEnd: 30 }, { ctrlKey: true });
  assert.deepEqual([where.value, where.isHere], ["https://linden.example/rye", true]);
  press("k", { ...words, selectionStart: 0, selectionEnd: 3 }, { ctrlKey: true });
  assert.equal(where.value, "https://linden.example/rye", "what stands there stays");
  assert.deepEqual(pressed, ["find"]);
});
