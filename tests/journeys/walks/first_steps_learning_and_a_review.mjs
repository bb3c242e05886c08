// Beside the plan: a business plan is kept and its goal taken in, somebody learns, and a review ends with its next day.
import assert from "node:assert/strict";
import { Banyan } from "../lib/banyan.mjs";

export const ways = ["script", "no script", "keyboard", "390 px, touch"];

const plan = "# Our plan\n\n## Goals\n\n- Forty standing orders by the end of 2030\n- A second oven\n";
const mostClicks = 14;

export async function walk({ arrive, look }) {
  const demo = await Banyan.start("demo");
  const person = await arrive(demo.address);
  await firstSteps(person, look, demo);
  await learn(person, look, demo);
  await review(person, look, demo);
  assert.ok(person.clicks <= mostClicks, `${person.clicks} clicks, ${mostClicks} are enough`);
}

async function firstSteps(person, look, demo) {
  await person.go("/studio/plan/steps");
  await person.sees("Four steps before anything grows");
  await look("First Steps");
  const file = { name: "our plan.md", mimeType: "text/markdown", buffer: Buffer.from(plan) };
  await person.page.getByLabel("A file").setInputFiles(file);
  await person.press(person.button("Keep it here"), /done=saved/);
  await person.sees("Forty standing orders by the end of 2030");
  await person.press(person.button(/^Take into the plan ?: Forty standing orders/), /done=saved/);
  await person.sees("In the plan");
  await look("First Steps: a goal is taken");
  await person.press(person.button("Reviewed"), /done=saved/);
  await person.press(person.button("We have none"), /lessons\/it_plan/);
  await person.sees("An IT plan on one page");
  const goals = (await demo.ask("plan", "show")).filter(({ section }) => section === "goal");
  const taken = goals.find(({ fields }) => fields.name === "Forty standing orders by the end of 2030");
  assert.equal(taken?.fields.until, "2030-12-31");
  const steps = await demo.ask("steps", "list");
  assert.deepEqual(steps.map(({ answered }) => answered?.answer), ["reviewed", "none", undefined, undefined]);
}

async function learn(person, look, demo) {
  await person.go("/studio/plan/learning");
  await look("knowing enough");
  for (const [question, answer] of [["listening", "no"], ["plan", "yes"]]) {
    await tick(person, question, answer);
  }
  await person.press(person.button("Make my list"), /done=saved/);
  await person.sees("For today");
  await person.press(person.page.locator('#today a[href="/studio/plan/lessons/listening"]'), "**/lessons/listening");
  await look("a lesson");
  const list = (await demo.ask("learn", "list")).filter(({ kind }) => kind);
  assert.deepEqual(list.map(({ kind, what }) => [kind, what]), [["lesson", "listening"], ["action", "plan"]]);
}

async function review(person, look, demo) {
  await person.go("/studio/plan/review");
  await look("a review");
  await tick(person, "believes", "partly");
  await person.type(/^How would you say it/, "For the street.");
  await person.type("Your answer today", "Because Ines found us there.");
  await person.press(person.button("That is what I think"), /review\/voice/);
  assert.equal(await person.page.getByLabel("Your answer today").inputValue(), "Because Ines found us there.");
  await tick(person, "stand", "tried");
  await tick(person, "distraction", "no");
  await person.press(person.button("End the review"), /done=saved/);
  await person.sees("Because Ines found us there.");
  await person.sees(/it changed: from .*sideline.* to .*tried/);
  await look("after a review");
  const [{ how }] = await demo.ask("plan", "versions");
  assert.equal(how, "review");
}

/** One of a group: by keyboard Tab reaches the group, and the arrows go through it. */
async function tick(person, name, value) {
  const group = person.page.locator(`input[name="${name}"]`);
  const wanted = person.page.locator(`input[name="${name}"][value="${value}"]`);
  if (person.way !== "keyboard") return person.press(wanted);
  await person.press(group.first());
  for (let steps = await group.count(); steps > 0 && !(await wanted.isChecked()); steps -= 1) {
    await person.page.keyboard.press("ArrowRight");
  }
  assert.ok(await wanted.isChecked(), `${name} is ${value}`);
}
