// A post of last year is found and said again, the guard is asked, and what comes every week says other words, then rests.
import assert from "node:assert/strict";
import { Banyan } from "../lib/banyan.mjs";
import { counter } from "../lib/counter.mjs";
import { owner, signIn } from "../lib/owner.mjs";

export const ways = ["script", "no script", "keyboard", "390 px, touch"];

const first = "Rye sleeps two nights before it meets the oven.";
const rest = "Nobody knows why it needs so long, and nobody who has tasted it asks twice.";
const fresh = "A year on, and still we let it rest.";
const other = "The mill turns slowly this week: there is little water in the brook, and no hurry in the miller.";
const weekly = "Open on {weekday}, {date}, from ten to four. Come in.";
const changed = "The door stands open on {date}. There is soup.";

export async function walk({ arrive, look }) {
  const banyan = await Banyan.withBusiness(owner);
  await banyan.ask("post", `${first} ${rest}`, "--to", "own_site", "--now");
  const [old] = await banyan.until("the post is out", ([only]) => only?.state === "published");
  await banyan.ask("inspect", "age", "400");
  const person = await arrive(banyan.address);
  await person.go("/studio/queue");
  await signIn(person, owner.password, "**/studio/queue");
  await find(person, old);
  await askedByTheGuard(person, look);
  await saidAgain(person, look, banyan);
  await comesAgain(person, look);
}

async function find(person, old) {
  const count = counter(person);
  await person.room("/studio/queue");
  await person.press(person.link("Find a post"), "**/studio/posts");
  await person.type("Words that stand in it", "rye nights");
  await person.press(person.button("Find"), /\/studio\/posts\?q=/);
  await person.press(person.page.getByRole("heading").getByRole("link").first(), `**/studio/posts/${old.post}`);
  await person.sees(first);
  count("find a post from a year ago");
}

/** Said a second time it is seen before it goes; other words go into the queue. */
async function askedByTheGuard(person, look) {
  await person.room("/studio/write");
  await person.type("Your words", `Anyone? ${other}`);
  await person.press(person.button("Add to queue"), /\/studio\/(queue|posts\/)/);
  await person.room("/studio/write");
  await person.type("Your words", `Anyone? ${other}`);
  if (!person.scripted) await person.press(person.button("Show previews"));
  await person.sees(/Regulars may feel they have read it/);
  await look("write: the guard asks");
  await person.type("Your words", "Saturday's tins are scrubbed, and the stove is cold until Monday.");
  await person.press(person.button("Add to queue"), /\/studio\/(queue|posts\/)/);
}

async function saidAgain(person, look, banyan) {
  const count = counter(person);
  await person.room("/studio/write");
  await person.press(person.link("Say an older post again"), "**/studio/write/again");
  await look("again: what has worn well");
  await person.press(person.button(/^Say it again/), /\/studio\/write\?draft=/);
  assert.equal(await person.page.getByLabel("Your words").inputValue(), rest, "its first sentence is to be written anew");
  await person.type("Your words", `${first} ${rest}`);
  await person.press(person.button("Add to queue"));
  await person.sees("It begins like the old post.");
  await look("again: it begins like the old one");
  await person.type("Your words", `${fresh} ${rest}`);
  await person.press(person.button("Add to queue"), /\/studio\/(queue|posts\/)/);
  count("say an older post again");
  const all = await banyan.until("it is out again", (lines) => lines.some(({ title, state }) => title.startsWith(fresh) && state === "published"));
  await person.go(`/studio/posts/${all.find(({ title }) => title.startsWith(fresh)).post}`);
  await person.sees(/An old post said again, as you wanted\. It first went out \d+ days ago\./);
  await look("post: said again");
}

async function comesAgain(person, look) {
  const count = counter(person);
  await person.room("/studio/write");
  await person.type("Your words", weekly);
  await person.press(person.page.locator("summary", { hasText: "At a time of your own" }));
  await look("write: at a time of one's own");
  await person.press(person.button("Again and again"), /\/studio\/recurring\/add/);
  await look("recurring: set up");
  await person.press(person.button("Let it come again"), /\/studio\/recurring\?done=saved/);
  count("set up what comes every week");
  await look("recurring: one");
  await person.room("/studio/queue");
  await person.sees("Comes by itself");
  await person.sees(/^Open on \p{L}+, \d+ \p{L}+, from ten to four/u);

  const again = counter(person);
  await person.press(person.link("What comes again"), "**/studio/recurring");
  await person.press(person.link(/^Change the words/), /\/studio\/recurring\/[0-9a-f-]+$/);
  await look("recurring: other words");
  await person.type("Your words", changed);
  await person.press(person.button("Say this from now on"), /\/studio\/recurring\?done=saved/);
  again("change the words of what comes again");
  await person.room("/studio/queue");
  await person.sees(/^The door stands open on \d+ \p{L}+\. There is soup\./u);
  assert.equal(await person.page.getByText(/from ten to four/).count(), 0, "the old words still wait");

  await person.go("/studio/recurring");
  await person.press(person.button(/^Pause/), /done=saved/);
  await person.sees(/It has rested since/);
  await look("recurring: it rests");
  await person.room("/studio/queue");
  await person.sees(/has rested since .*Nothing new is made of it\./);
}
