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

async function after({ person, site, banyan, look }) {
  const rows = JSON.stringify(await banyan.ask("plan", "show"));
  assert.match(rows, /next_review/);
  await person.go("/studio/first/ground");
  await person.sees("your site sends people there");
  assert.ok(site.address);
  for (const [n, looks, misses] of [[1, "No", "No"], [2, "Yes", "No"], [3, "No", "No"]]) {
    const client = person.page.getByRole("group", { name: `Client ${n}` });
    await person.choose(looks, client.getByRole("group", { name: "Do they look there?" }));
    await person.choose(misses, client.getByRole("group", { name: "Would they miss you there?" }));
  }
  await person.press(person.button("Go on"), /said=1/);
  await person.sees("Not social media. Go and talk to them.");
  await person.sees("Of 3 who answered: there 1, not there 2.");
  await person.sees(/^In your plan for it: .*Face to face/);
  await look("first run: not social media");
  await person.press(person.link("Go on"), /\/first\/done/);
  await person.sees("Not social media. Go and talk to them.");
  await look("first run: done, and not social media");
  const [{ concluded }] = (await banyan.ask("first", "show")).filter((line) => line.concluded);
  assert.equal(concluded.conclusion, "go_and_talk");
}
