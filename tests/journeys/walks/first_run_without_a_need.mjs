// I don't see the need: what the own site shows, one question for three clients, and a day to look again.
import assert from "node:assert/strict";
import { walkFirstRun, ways } from "../lib/first_run.mjs";

export { ways };

export const walk = (tools) => walkFirstRun(tools, "I don't see the need", ground, after);

async function ground({ person, look }) {
  await person.sees("Send this to three clients");
  await person.sees(/go and talk to them/i);
  await look("first run: no need");
  await person.press(person.button("Go on"), /\/first\/why/);
}

async function after({ person, site, banyan }) {
  const rows = JSON.stringify(await banyan.ask("plan", "show"));
  assert.match(rows, /next_review/);
  await person.go("/studio/first/ground");
  await person.sees("your site sends people there");
  assert.ok(site.address);
}
