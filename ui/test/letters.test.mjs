// The letters counted while somebody types are those that the rooms count: the same table is read by banyan-connectors.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { measure } from "../src/elements/letters.js";

const { places, people, rows } = JSON.parse(readFileSync(new URL("letters.json", import.meta.url)));

for (const { why, place, says, files, options, times = 1, count, over = 0, thread = false } of rows) {
  test(`${place}: ${why}`, () => {
    const seen = measure({ ...says, files, options, people, text: says.text.repeat(times).trim() }, places[place]);
    assert.deepEqual([seen.over, seen.isThread], [over, thread]);
    if (count === undefined) assert.ok(seen.count > Number(places[place].limit), "it is told that it becomes several");
    else assert.equal(seen.count, count);
  });
}

test("where there are no threads, what is too long is too long", () => {
  const at = (limit) => ({ limit, counting: "graphemes", link: "words", tags: "words", warning: "beside" });
  const over = (says, limit) => measure(says, at(limit)).over;
  assert.deepEqual([over({ text: "One two three four" }, 18), over({ text: "One two three four" }, 10)], [0, 8]);
  assert.equal(over({ text: "t".repeat(251), warning: "c".repeat(250) }, 500), 1);
  assert.equal(over({ text: "First.\n---\nThen.", tags: "rye" }, 13), 0, "in one piece, without its hashtag");
});

test("a field of its own counts its own letters", () => {
  const rules = { limit: 5, counting: "graphemes" };
  assert.deepEqual([measure({ text: "Brot" }, rules), measure({ text: "Brot 👨‍👩‍👧‍👦!" }, rules)], [
    { count: 4, over: 0, isThread: false },
    { count: 7, over: 2, isThread: false },
  ]);
});
