// No site, but a letter: pasted, it is the first page of the own blog; and nobody is asked for a source or a place after that.
import assert from "node:assert/strict";
import { walkFirstRun } from "../lib/first_run.mjs";

export const ways = ["no script"];

const subject = "Crumbs 47: what rye does at night";
const letter = [
  "From: Corner Bakery <letter@cornerbakery.example>",
  `Subject: ${subject}`,
  "Message-ID: <47@cornerbakery.example>",
  "Date: Tue, 17 Nov 2026 08:00:00 +0000",
  "List-Unsubscribe: <mailto:off@cornerbakery.example>",
  "",
  "Rye needs a long night, and so do bakers. Whoever wants to see it may come on Thursday at four.",
].join("\n");

export const walk = (tools) => walkFirstRun(tools, "I'm on the sideline", ground, after, { words, done });

async function ground({ person }) {
  await person.press(person.button("Go on"), /\/first\/why/);
}

async function words(person, look) {
  await person.type("Paste one newsletter", letter);
  await person.press(person.button("Read it"), /\/first\/found/);
  await person.sees(subject);
  await person.sees("It becomes the first page of your own blog.");
  await person.choose("Come by");
  await person.choose("2 h");
  await person.choose("within 4 h");
  await look("first run: a letter was found");
  await person.press(person.button("Make the plan and the first post"), /\/first\/done/);
}

async function done(person) {
  await person.sees("It stands, Hazel.");
  await person.sees("As soon as your first post is out, your sentence stands here.");
  await person.sees(subject);
  await person.sees(/Until then you can stop it/);
}

async function after({ person, look, banyan }) {
  const all = await banyan.until("the letter on the own site", ([line]) => line?.state === "published", 60);
  assert.deepEqual(all.map((line) => [line.network, line.title]), [["own_site", subject]]);
  await person.go("/studio");
  await person.sees("Connect your first place");
  assert.equal(await person.page.getByText("Tell us where you write").count(), 0, "who writes here has said where");
  await look("today: a first place can be put aside");
  await person.press(person.button(/^Our own site is enough/), /\/studio\?.*done=put-aside/);
  await person.page.getByRole("heading", { name: "Connect your first place" }).waitFor({ state: "detached" });
}
