// Signing in and out: a slip is told in words, the page one wanted is kept, and words outlive the session.
import assert from "node:assert/strict";
import { Banyan } from "../lib/banyan.mjs";
import { owner, signIn } from "../lib/owner.mjs";

export const ways = ["script", "no script", "keyboard", "390 px, touch"];

const words = "Saturday's rye is sold out by nine; order on Friday and it waits for you.";

export async function walk({ arrive, look, way }) {
  const banyan = await Banyan.withBusiness(owner);
  const person = await arrive(banyan.address);
  await person.go("/studio/queue");
  await look("sign in");
  await signIn(person, "not the right sentence at all");
  await person.sees(/E-mail and password do not belong together/);
  assert.match(await person.page.getByLabel("E-mail").inputValue(), /hazel@/);
  await look("sign in: wrong");
  await signIn(person, owner.password, "**/studio/queue");

  await person.room("/studio/write");
  await person.type("Your words", words);
  if (person.scripted) await person.sees(/Saved at \d\d:\d\d:\d\d/);
  await person.context.clearCookies();
  await person.press(person.button("Post now"), /\/studio\/sign-in\?/);
  await person.sees("You were signed out because it was long ago.");
  await look("sign in: ended");
  assert.deepEqual(await banyan.publications(), []);
  await signIn(person, owner.password, /\/studio\/write/);
  if (!person.scripted) await person.type("Your words", words);
  assert.equal(await person.page.getByLabel("Your words").inputValue(), words);
  await look("write: words brought back");
  await person.press(person.button("Post now"), /\/studio\/(queue|posts\/)/);
  const all = await banyan.until("the post on the own site", ([only]) => only?.state === "published");
  assert.equal(all.length, 1);

  await person.room("/studio/write");
  assert.equal(await person.page.getByLabel("Your words").inputValue(), "", "words that are out are not brought back");
  await person.room("/studio/settings");
  await look("settings");
  await person.press(person.button("Sign out"), /\/studio\/sign-in\?out=1/);
  await person.sees("You are signed out.");
  await look("sign in: signed out");
  await person.go("/studio/places");
  assert.match(person.page.url(), /\/studio\/sign-in\?/, `${way}: signed out, and the places still show`);
}
