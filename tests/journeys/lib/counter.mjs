// What each part of a walk took, for the tables at the end: clicks, fields and seconds since the part before.
import assert from "node:assert/strict";

/** What people come for, and the most inputs (clicks and fields) it may take in any way. */
export const tasks = new Map([
  ["first post", 4],
  ["carry an article", 3],
  ["write for five places, with own words on one", 6],
  ["comment on somebody's article", 7],
  ["mend a typo everywhere after publishing", 4],
  ["find a post from a year ago", 5],
]);

export function counter(person) {
  let before = person.spent();
  return (what) => {
    const now = person.spent();
    const took = Object.fromEntries(Object.keys(now).map((name) => [name, now[name] - before[name]]));
    const inputs = took.clicks + took.fields;
    person.parts.push({ what, way: person.way, inputs, ...took });
    before = now;
    const most = tasks.get(what) ?? Infinity;
    assert.ok(inputs <= most, `${what}: ${inputs} inputs, ${most} are enough`);
  };
}
