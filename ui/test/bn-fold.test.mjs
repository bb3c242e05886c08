// A list that a narrow page closes says what is chosen in it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { browse } from "./page.mjs";

async function fold({ isNarrow = true, ...attributes } = {}) {
  const { made, part } = await browse("bn-fold", attributes);
  globalThis.matchMedia = () => ({ matches: isNarrow });
  const fields = [
    { value: "teach", selectedOptions: [{ text: "Give something useful away" }] },
    { value: "", selectedOptions: [{ text: "Nothing chosen" }] },
    { value: "https://linden.example" },
  ];
  const list = Object.assign(part(), { open: true, querySelectorAll: () => fields });
  const line = { textContent: "" };
  const one = new made();
  one.querySelector = (what) => (what === "details" ? list : line);
  one.connectedCallback();
  list.happen("toggle");
  return { list, line };
}

test("closed it says what is chosen in it, and open the fields say it themselves", async () => {
  const { list, line } = await fold();
  assert.deepEqual([list.open, line.textContent], [false, "Give something useful away · https://linden.example"]);
  list.open = true;
  list.happen("toggle");
  assert.equal(line.textContent, "");
});

test("it stays open at a desk, and where something in it is to be mended", async () => {
  assert.equal((await fold({ isNarrow: false })).list.open, true);
  assert.equal((await fold({ stays: "" })).list.open, true);
});
