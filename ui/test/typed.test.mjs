// A part in which somebody types is left as it is when its page brings itself up to date, and says that there is something newer.
import assert from "node:assert/strict";
import { test } from "node:test";
import { browse } from "./page.mjs";

test("a part in which somebody types waits, and the others do not", async () => {
  const { page } = await browse("typed", {});
  const line = { hidden: true };
  let waits = false;
  const part = { setAttribute: (name) => (waits = name === "hx-morph-skip") };
  page.querySelectorAll = () => (waits ? [line] : []);

  page.happen("input", { target: { closest: () => null } });
  page.happen("htmx:after:swap");
  assert.deepEqual([waits, line.hidden], [false, true]);

  page.happen("input", { target: { closest: (what) => what === "[data-typed]" && part } });
  assert.equal(line.hidden, true, "nothing newer has come yet");
  page.happen("htmx:after:swap");
  assert.deepEqual([waits, line.hidden], [true, false]);
});
