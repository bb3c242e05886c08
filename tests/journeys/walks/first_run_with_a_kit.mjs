// With the kit of a trade: its lines stand in the plan as examples, and nothing is promised or counted by them.
import assert from "node:assert/strict";
import { done, walkFirstRun, words } from "../lib/first_run.mjs";

export const ways = ["script"];

export const walk = (tools) => walkFirstRun(tools, "I'm on the sideline", ground, after, { words: withTrade, done });

async function ground({ person, site }) {
  await person.type("Address of your site or blog", site.address);
  await person.press(person.button("Look"), /\/first\/ground\?address/);
  await person.press(person.button("Go on"), /\/first\/why/);
}

async function withTrade(person, look, site) {
  await person.pick("What is nearest to your trade?", "Shop");
  await words(person, look, site);
}

async function after({ person, look, banyan }) {
  await person.go("/studio/plan");
  await person.sees("Example, until you make it yours");
  await person.sees("Things repaired");
  await look("plan: begun from a kit");
  const rows = await banyan.ask("plan", "show");
  const goals = rows.filter(({ section }) => section === "goal");
  const of = (example) => goals.filter((goal) => goal.example === example).map(({ fields }) => fields.name);
  assert.deepEqual(of(false), ["People come by"]);
  assert.ok(of(true).includes("Things repaired"), `examples: ${of(true)}`);
}
