// A post from first word to mended slip: kept while typed, own words for one place, stopped, sent, mended, found.
import assert from "node:assert/strict";
import { Banyan } from "../lib/banyan.mjs";

export const ways = ["script", "no script", "390 px, touch"];

const words = "Our ryee rests two days before it meets the oven.";

export async function walk({ arrive, look, note }) {
  const banyan = await Banyan.start("demo");
  const person = await arrive(banyan.address);
  const count = counter(person, note);

  await person.go("/studio");
  await person.room("/studio/write");
  await person.type("Your words", words);
  if (person.scripted) await person.sees(/Saved at \d\d:\d\d:\d\d/);
  else await person.press(person.button("Save"), "**/studio/write");
  await look("write: kept");
  await person.room("/studio/write");
  await person.press(person.link(words), /\/studio\/write\?draft=/);
  assert.equal(await person.page.getByLabel("Your words").inputValue(), words);

  await person.press(person.shown('button[name="own_for"]'), "**/studio/write");
  await look("write: own words");
  await person.type(/^Own words for/, "Our ryee, here in our own words.");
  await person.press(person.button("Post now"), /\/studio\/posts\//);
  await person.sees(/Goes out at \d\d:\d\d:\d\d\./);
  await look("post: leaving");
  await person.press(person.button("Stop"), /\/studio\/write\?draft=/);
  assert.equal(await person.page.getByLabel("Your words").inputValue(), words);
  await person.press(person.button("Post now"), /\/studio\/posts\//);
  count("write with own words on one place");
  const post = new URL(person.page.url()).pathname;
  const ours = (all) => all.filter((line) => post.endsWith(line.post));
  await banyan.until("all places", (all) => ours(all).length > 0 && ours(all).every((line) => line.state === "published"));

  count("half a minute to stop it, and out");
  await person.go("/studio/posts?q=ryee");
  await look("find");
  await person.press(person.page.getByRole("heading").getByRole("link").first(), /\/studio\/posts\//);
  count("find a post");
  await person.type("What stands there", "ryee");
  await person.type("What should stand there", "rye");
  await person.press(person.button("Mend it everywhere"), /\/mend$/);
  await person.sees("It stands there now.");
  await look("mended everywhere");
  count("mend a typo everywhere");
}

/** What each part took: presses and seconds since the one before. */
function counter(person, note) {
  let [clicks, at] = [person.clicks, performance.now()];
  return (what) => {
    note(`${what}: ${person.clicks - clicks} clicks, ${((performance.now() - at) / 1000).toFixed(1)} s`);
    [clicks, at] = [person.clicks, performance.now()];
  };
}
