// No site and no letter: one sentence is the first post, and after half a minute the business can say since when it writes.
import assert from "node:assert/strict";
import { walkFirstRun, ways } from "../lib/first_run.mjs";

export { ways };

const doing = "We bake bread that rests for two days, and we know who eats it.";

export const walk = (tools) => walkFirstRun(tools, "I'm on the sideline", ground, after, { words, done });

async function ground({ person }) {
  await person.press(person.button("Go on"), /\/first\/why/);
}

async function words(person, look) {
  await look("first run: site");
  await person.press(person.link("I have no site and no letter yet"), /\/first\/found/);
  await person.sees("No site yet? Then Banyan makes you one page.");
  await person.type("What do you do, in one sentence?", doing);
  await person.choose("Come by");
  await person.choose("2 h");
  await person.choose("within 8 h");
  await look("first run: no site");
  await person.press(person.button("Make the plan and the first post"), /\/first\/done/);
}

async function done(person, look) {
  await person.sees("It stands, Hazel.");
  await person.sees("As soon as your first post is out, your sentence stands here.");
  await person.sees(doing);
  await person.sees(/Until then you can stop it/);
  await look("first run: done without a site");
}

async function after({ person, look, banyan }) {
  const all = await banyan.until("the sentence on the own site", ([line]) => line?.state === "published", 60);
  assert.deepEqual(all.map((line) => [line.network, line.title]), [["own_site", doing]]);
  await person.go("/studio");
  await person.unfold("when there is time");
  await person.press(person.link("Copy it, or show it to everybody"), /\/first\/done/);
  await person.sees(/^Since .* we write on our own site; Hazel answers within 8 hours on working days\.$/);
  await person.press(person.button("Put it on our site"), /\/first\/done/);
  await person.sees("Open the page");
  await person.go("/");
  await person.sees(doing);
  await person.press(person.link("What we do"), /\/doing/);
  await person.sees(/we write on our own site/);
  await person.go("/");
  await look("own site that opened with one sentence");
}
