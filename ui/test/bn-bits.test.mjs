// A slash is a letter like any other until somebody goes from it to the saved words and takes some.
import assert from "node:assert/strict";
import { test } from "node:test";
import { browse } from "./page.mjs";

const saved = "Mill Lane 3";

async function write(value, { sign, names = [saved] } = {}) {
  const { made, page, part } = await browse("bn-bits", { for: "text", ...(sign && { sign }) });
  const focused = [];
  const text = Object.assign(part(), { value, selectionStart: value.length, selectionEnd: value.length });
  text.focus = () => focused.push("text");
  text.setRangeText = (words, from, to) => (text.value = text.value.slice(0, from) + words + text.value.slice(to));
  text.dispatchEvent = () => {};
  const options = [{ dataset: {} }, ...names.map((words) => ({ dataset: { words } }))];
  const choice = Object.assign(part(), { options, selectedOptions: [options[1]], focus: () => focused.push("choice") });
  const hint = { toggleAttribute: (_, isOff) => (hint.isOff = isOff) };
  page.getElementById = () => text;
  const bits = new made();
  bits.querySelector = (what) => (what === "select" ? choice : hint);
  bits.connectedCallback();
  const press = (key, at = text) => {
    let isTaken = false;
    at.happen("keydown", { key, preventDefault: () => (isTaken = true) });
    return isTaken;
  };
  return { text, choice, hint, focused, press };
}

test("a slash is typed, and said to lead somewhere only at the beginning of a word", async () => {
  for (const [value, leads] of [["/", true], ["Tea /", true], ["Tea\n/", true], ["and/", false], ["Tea / ", false], ["/trial", false]]) {
    const { text, hint, press } = await write(value);
    assert.equal(press("/"), false, "the letter stands");
    text.happen("input");
    assert.deepEqual([hint.isOff, press("ArrowDown")], [!leads, leads], value);
  }
});

test("what is chosen takes the place of the slash it was begun from, and of no other", async () => {
  const { text, choice, focused, press } = await write("Come to /");
  press("ArrowDown");
  choice.happen("change", { stopPropagation() {} });
  assert.deepEqual([text.value, focused], [`Come to ${saved}`, ["choice", "text"]]);
  const other = await write("Come to /");
  other.choice.happen("change", { stopPropagation() {} });
  assert.equal(other.text.value, `Come to /${saved}`, "nobody came from the slash");
});

test("Escape leads back and changes nothing", async () => {
  const { text, choice, focused, press } = await write("Tea /");
  press("ArrowDown");
  press("Escape", choice);
  choice.happen("blur");
  assert.deepEqual([text.value, focused], ["Tea /", ["choice", "text"]]);
  choice.happen("change", { stopPropagation() {} });
  assert.equal(text.value, `Tea /${saved}`);
});

test("after an @ the people whose names it begins are chosen from, and one takes its place", async () => {
  const names = ["@mill", "@ines", "@milena"];
  for (const [value, hidden, expected] of [
    ["Flour from @", [false, false, false, false], "Flour from @mill"],
    ["Flour (@Mil", [true, false, true, false], "Flour (@mill"],
    ["Flour from @oat", [false, false, false, false], "Flour from @mill"],
  ]) {
    const { text, choice, hint, press } = await write(value, { sign: "@", names });
    text.happen("input");
    assert.deepEqual([hint.isOff, press("ArrowDown")], [false, true], value);
    assert.deepEqual(choice.options.map((option) => option.hidden), hidden, value);
    choice.happen("change", { stopPropagation() {} });
    assert.equal(text.value, expected);
    choice.happen("blur");
    assert.ok(choice.options.every((option) => !option.hidden), "the next time all are there");
  }
  for (const value of ["info@mill", "@ ", "Tea /"]) {
    const { press } = await write(value, { sign: "@", names });
    assert.equal(press("ArrowDown"), false, value);
  }
});
