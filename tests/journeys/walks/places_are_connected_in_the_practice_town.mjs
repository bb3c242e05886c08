// Somebody in the practice town waits for an answer. Connecting: Mastodon by saying yes on its own page, Bluesky by an app password; what is wrong is said in words.
import assert from "node:assert/strict";
import { Banyan } from "../lib/banyan.mjs";
import { counter } from "../lib/counter.mjs";

export const ways = ["script", "no script", "keyboard", "390 px, touch"];

const own = "Two new neighbours. Here they are known already.";
const words = "Two new neighbours, and both get to know when the next course begins.";

export async function walk({ arrive, look }) {
  const demo = await Banyan.start("demo");
  await demo.until("the demo's own posts", (all) => all.filter(({ state }) => state === "published").length >= 3, 30);
  const mastodon = demo.said.match(/practice towns:\s+(http:\S+)\/_sim/)[1];
  const person = await arrive(demo.address);
  await answers(person, look, demo, mastodon);
  await byVisit(person, look, mastodon);
  await byAppPassword(person, look);

  const channels = await demo.ask("channel", "list");
  const live = channels.filter((channel) => channel.live).map((channel) => channel.handle.split("@").filter(Boolean)[0] ?? "");
  assert.deepEqual(live.sort(), ["", "linden", "linden.test", "nora", "rye.test"]);
  const count = counter(person);
  await person.room("/studio/write");
  await person.type("Your words", words);
  if (person.scripted) await person.sees(/Saved at \d\d:\d\d:\d\d/);
  else await person.press(person.button("Show previews"), "**/studio/write");
  await person.unfold("How it will look");
  await person.press(person.shown('button[name="own_for"]'), "**/studio/write");
  await person.type(/^Own words for/, own);
  await person.press(person.button("Post now"), /\/studio\/(queue|posts\/)/);
  count("write for five places, with own words on one");
  await demo.until("the post at five places", (all) => {
    const out = all.filter(({ title, state }) => state === "published" && title.startsWith("Two new neighbours"));
    return new Set(out.map(({ channel }) => channel)).size === 5;
  });
}

/** Who writes to us there stands on the list until somebody says that they were answered; a slip is put right. */
async function answers(person, look, demo, mastodon) {
  const asks = await fetch(new URL("/api/v1/statuses", mastodon), {
    method: "POST",
    headers: { authorization: "Bearer practice-nora" },
    body: new URLSearchParams({ status: "@linden Is there a place on <b>Tuesday</b>?" }),
  });
  assert.equal(asks.status, 200);
  await demo.ask("inbox", "mastodon", "--allow-host", new URL(mastodon).host);
  await person.go("/studio/waiting");
  await person.sees("One person is waiting");
  await person.sees("Is there a place on <b>Tuesday</b>?");
  await look("people waiting");
  await person.press(person.button(/^Answered/), /done=person-answered/);
  await person.sees(/^Everybody( we know of)? has an answer\.$/);
  await look("people waiting: nobody");
  await person.press(person.button(/^Still waits/), /done=waits-again/);
  await person.press(person.button(/^Needs no answer/), /done=needs-no-answer/);
  await person.sees(/^Everybody( we know of)? has an answer\.$/);
}

async function byVisit(person, look, mastodon) {
  await person.go("/studio/places");
  await person.press(person.page.locator('a.tile[href="/studio/places/add/mastodon"]'), "**/places/add/mastodon");
  await look("connect Mastodon");
  await person.type(/server/i, "mastodon.social");
  await person.press(person.button("Ask the server"));
  await person.sees("This is the practice town. Real places can be connected in a real Banyan.");
  await person.type(/server/i, mastodon);
  await person.press(person.button("Ask the server"));
  await person.link(/^Go to /).waitFor();
  await look("connect Mastodon: go there");
  await person.press(person.link(/^Go to /), /oauth\/authorize/);
  await person.press(person.button("Deny"), /\/studio\/places\//);
  await person.sees("says you said no");
  await look("connect Mastodon: denied");

  await person.go("/studio/places/add/mastodon");
  await person.type(/server/i, mastodon);
  await person.press(person.button("Ask the server"));
  await person.press(person.link(/^Go to /), /oauth\/authorize/);
  await person.pick(/^You are/, "Nora (@nora)");
  await person.press(person.button("Authorize"), /\/studio\/places/);
  await person.sees(/nora/);
  await look("connect Mastodon: it stands");
}

async function byAppPassword(person, look) {
  await person.go("/studio/places/add/bluesky");
  await look("connect Bluesky");
  await person.type("Your name there", "rye.test");
  await person.type("App password", "not-the-pass-word");
  await person.press(person.button("Connect"));
  await person.sees(/app password, not your own|Copy the app password again/);
  assert.equal(await person.page.getByLabel("Your name there").inputValue(), "rye.test");
  await look("connect Bluesky: wrong password");
  await person.type("App password", "rye-pass-word-here");
  await person.press(person.button("Connect"));
  await person.sees(/rye\.test/);
  await person.room("/studio/places");
  await look("places: five");
}
