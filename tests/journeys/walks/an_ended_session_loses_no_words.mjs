// Signing in and out: a slip is told in words, the page one wanted is kept, and words outlive the session and the server.
import assert from "node:assert/strict";
import { Banyan } from "../lib/banyan.mjs";
import { owner, signIn } from "../lib/owner.mjs";

export const ways = ["script", "no script", "keyboard", "390 px, touch"];

const saved = /Saved at \d\d:\d\d:\d\d/;
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
  if (person.scripted) await person.sees(saved);
  if (way === "script") await killedWhileTyping(person, banyan);
  await person.context.clearCookies();
  if (way === "script") await endedWhileTyping(person);
  await person.press(person.button("Post now"), /\/studio\/write$/);
  await person.sees("You were signed out because it was long ago.");
  await look("sign in: ended");
  assert.deepEqual(await banyan.publications(), []);
  await signIn(person, "not the right sentence either");
  await person.sees(/E-mail and password do not belong together/);
  await signIn(person, owner.password, "**/studio/sign-in?along=*");
  await person.sees("You are signed in again");
  await person.sees(words);
  await look("signed in again: what was typed");
  assert.deepEqual(await banyan.publications(), [], "nothing goes out by signing in");
  await person.press(person.button("Go on with it"), /\/studio\/(queue|posts\/)/);
  person.forgive(/401/);
  const all = await banyan.until("the post on the own site", ([only]) => only?.state === "published");
  assert.equal(all.length, 1);

  await person.room("/studio/write");
  assert.equal(await person.page.getByLabel("Your words").inputValue(), "", "words that are out are not brought back");
  if (way === "script") await unsent(person);
  else await person.room("/studio/settings");
  await look("settings");
  await person.press(person.button("Sign out"), /\/studio\/sign-in\?out=1/);
  await person.sees("You are signed out.");
  await look("sign in: signed out");
  if (person.scripted) assert.deepEqual(await person.page.evaluate(keptHere), [], "words of who is gone stay on the device");
  await person.go("/studio/places");
  assert.match(person.page.url(), /\/studio\/sign-in\?/, `${way}: signed out, and the places still show`);
}

/** The power fails in the middle of a sentence: the page keeps it, and hands it over once somebody is there again. */
async function killedWhileTyping(person, banyan) {
  const { page } = person;
  await banyan.kill();
  const unsaved = `${words} Or on Thursday,`;
  await page.getByLabel("Your words").fill(unsaved);
  await person.sees("Not saved yet; kept on this device.");
  await banyan.rise();
  await page.getByLabel("Your words").fill(`${unsaved} if you like.`);
  const draft = new URL(page.url()).searchParams.get("draft");
  await keeps(banyan, draft, `${unsaved} if you like.`);

  await banyan.kill();
  await page.getByText("More: title, tags, warning, language").click();
  await page.getByLabel("Written in").selectOption("de");
  await page.getByLabel("Your words").fill(`${words} Twice killed.`);
  await person.sees("Not saved yet; kept on this device.");
  const has = (name) => Object.entries(localStorage).some(([key, kept]) => key.endsWith(name) && kept.includes("Twice killed."));
  await page.waitForFunction(has, `.write-${draft}`);
  await banyan.rise();
  await page.goto(`${banyan.address}/studio/write?draft=${draft}`);
  assert.equal(await page.getByLabel("Your words").inputValue(), `${words} Twice killed.`, "the device had kept them");
  assert.equal(await page.getByLabel("Written in").inputValue(), "de", "and what was chosen beside them");
  await keeps(banyan, draft, `${words} Twice killed.`);
  await page.getByLabel("Your words").fill(words);
  await keeps(banyan, draft, words);
  person.forgive(/ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|htmx|Failed to fetch/);
}

/** Words that could not be sent: whoever signs out is told of them. */
async function unsent(person) {
  const { page, context } = person;
  await context.setOffline(true);
  await page.getByLabel("Your words").fill("Nobody else's business.");
  await page.goto("about:blank");
  await context.setOffline(false);
  await person.go("/studio/settings");
  assert.equal((await page.evaluate(keptHere)).length, 1);
  await person.sees(/words of yours that may not be saved yet/);
  person.forgive(/ERR_INTERNET_DISCONNECTED|htmx|Failed to fetch/);
}

function keptHere() {
  return Object.keys(localStorage).filter((name) => name.startsWith("banyan.keep."));
}

/** Said where somebody types; no part of the page becomes the door. */
async function endedWhileTyping(person) {
  const { page } = person;
  await page.getByLabel("Your words").fill(`${words} Ended.`);
  await person.sees("You are signed out.");
  await person.sees(/This is not of your newest words/);
  assert.equal(await page.getByLabel("Password").count(), 0, "the door stands in the page");
  await page.getByLabel("Your words").fill(words);
}

/** The line on the page may be that of before: the server itself is asked. */
async function keeps(banyan, draft, words) {
  const end = performance.now() + 15_000;
  for (;;) {
    const [{ draft: kept }] = await banyan.ask("draft", "show", draft);
    if (kept.text === words) return;
    assert.ok(performance.now() < end, `the server has “${kept.text}” instead of “${words}”`);
    await new Promise((done) => setTimeout(done, 200));
  }
}
