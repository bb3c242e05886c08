// The plan of the demo drives its work: times are proposed and taken, an ended offer holds its post until the plan says
// otherwise, and an audience switches on the places where it reads.
import assert from "node:assert/strict";
import { Banyan } from "../lib/banyan.mjs";

export const ways = ["script", "no script", "keyboard", "390 px, touch", "dark"];

const offer = "Autumn tickets";
const held = "autumn tickets are left";
const readers = "Daughters and sons of clients";

export async function walk({ arrive, look, way }) {
  const demo = await Banyan.start("demo");
  await demo.until("the post of the ended offer asks", (all) => stateOf(all) === "needs_attention", 30);
  const person = await arrive(demo.address);
  await times(person, look);
  await ended(person, look, demo);
  await audience(person, look, way);
}

/** Nothing changes before the button is pressed; after it there is nothing left to propose. */
async function times(person, look) {
  await person.go("/studio/queue");
  await person.sees("Your week");
  await person.sees(/posts fit; your places ask for/);
  await person.sees("Said and planned");
  await person.sees("Practice town.");
  await look("plan drives: the queue");
  await person.press(person.button("Take these times"), /done=/);
  await person.sees("Your week");
  assert.equal(await person.button("Take these times").count(), 0);
}

/** It asks on Today; a later end in the plan lets it go, once. */
async function ended(person, look, demo) {
  await person.go("/studio");
  await person.press(person.page.getByRole("link", { name: /autumn tickets/ }).first(), /\/studio\/posts\//);
  await person.sees(/what it belongs to is over\. It is not public\./);
  await person.sees("What it is for");
  await look("plan drives: a post of an offer that is over");
  await person.room("/studio/plan");
  const row = person.page.locator("details.prow").filter({ hasText: offer });
  await person.press(row.locator("summary"));
  await person.press(row.getByRole("link", { name: /^Change/ }), /row=/);
  // How a day is typed is the browser's own matter.
  await person.page.getByLabel("Ends", { exact: true }).fill(inDays(7));
  await person.press(person.button("Save"), /\/studio\/plan/);
  const all = await demo.until("the post is out", (lines) => stateOf(lines) === "published");
  assert.equal(all.filter(({ title }) => title.includes(held)).length, 1);
}

/** With script at once, without by its button; and a person may still change it. */
async function audience(person, look, way) {
  await person.room("/studio/write");
  assert.deepEqual(await on(person), [true, true, true]);
  await person.unfold("Its place in the plan");
  await person.page.getByLabel("For whom").selectOption(readers);
  if (way === "no script") await person.press(person.button("Switch on their places"));
  await person.sees(`Switched on: where “${readers}” read`);
  assert.deepEqual(await on(person), [true, true, false]);
  await look("plan drives: the places of an audience");
  await person.press(person.page.getByRole("switch").last());
  assert.deepEqual(await on(person), [true, true, true]);
}

function on(person) {
  return person.page.getByRole("switch").evaluateAll((all) => all.map((one) => one.checked));
}

function stateOf(all) {
  return all.find(({ title }) => title.includes(held))?.state;
}

function inDays(days) {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
