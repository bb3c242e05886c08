// Somebody has to go in the middle: what was typed stands there again, and Today leads back to where it stood.
import assert from "node:assert/strict";
import { walkFirstRun } from "../lib/first_run.mjs";

export const ways = ["no script"];

const label = "Address of your site or blog";

export const walk = (tools) => walkFirstRun(tools, "I'm on the sideline", ground);

async function ground({ person, look, site }) {
  await person.type(label, site.address);
  await person.press(person.button("Later"), /\/studio\?done=kept-for-later/);
  await person.sees("Kept as it stands there. Nothing is answered by it; go on when you like.");
  await person.sees("Four questions; it goes on where it stood.");
  await look("today: the first run was left for later");
  await person.press(person.link(/^Go on/), /\/first\/ground/);
  assert.equal(await person.page.getByLabel(label, { exact: true }).inputValue(), site.address);
  await person.press(person.button("Look"), /\/first\/ground\?address/);
  await person.sees("3 pieces stand there that could be carried.");
  await person.press(person.button("Go on"), /\/first\/why/);
}
