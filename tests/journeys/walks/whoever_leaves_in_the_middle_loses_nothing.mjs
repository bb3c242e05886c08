// Somebody writes without a pause and leaves in the middle of a sentence, by a link or where the line is down: every word
// is where they left it. What they undo stays undone.
import assert from "node:assert/strict";
import { Banyan } from "../lib/banyan.mjs";
import { owner, signIn } from "../lib/owner.mjs";

export const ways = ["script", "keyboard", "390 px, touch"];

const words = "Saturday's rye rests two nights";
const on = ", and then it meets the oven, the stone and us, in this order.";

export async function walk({ arrive }) {
  const banyan = await Banyan.withBusiness(owner);
  const person = await arrive(banyan.address);
  await person.go("/studio/write");
  await signIn(person, owner.password, "**/studio/write");
  const draft = await byLink(person, banyan);
  await withoutPause(person, banyan, draft);
  await withoutLine(person, banyan, draft);
  await undone(person, banyan, draft);
}

/** What was typed a moment before is a draft, and an empty page is empty again. */
async function byLink(person, banyan) {
  await person.type("Your words", words);
  await person.press(person.link("All drafts"), "**/studio/write/drafts");
  const [{ id }] = await until(() => banyan.ask("draft", "list"), ([only]) => only?.title === words);
  await person.room("/studio/write");
  assert.equal(await person.page.getByLabel("Your words").inputValue(), "", "what began a draft stands in the next one");
  await person.press(person.link(words), /\/studio\/write\?draft=/);
  assert.equal(await person.page.getByLabel("Your words").inputValue(), words);
  assert.ok(!(await person.page.locator("[data-kept]").isVisible()), "what arrived is brought back");
  return id;
}

/** While somebody types and types, the device has it within a moment and the server within a few. */
async function withoutPause(person, banyan, draft) {
  const { page } = person;
  await page.getByLabel("Your words").focus();
  await page.keyboard.press("ControlOrMeta+End");
  let isTyping = true;
  const heard = page.waitForRequest("**/studio/write/keep");
  const typing = page.keyboard.type(on, { delay: 100 }).then(() => (isTyping = false));
  const has = (name) => Object.entries(localStorage).some(([key, kept]) => key.endsWith(name) && kept.includes(", and then"));
  await page.waitForFunction(has, `write-${draft}`);
  await heard;
  assert.ok(isTyping, "they had to wait for a pause");
  await typing;
  await until(() => banyan.ask("draft", "show", draft), ([{ draft: kept }]) => kept.text === words + on);
}

async function withoutLine(person, banyan, draft) {
  const { page, context } = person;
  await context.setOffline(true);
  await page.getByLabel("Your words").fill(`${words}.`);
  await page.goto("about:blank");
  await context.setOffline(false);
  await person.go(`/studio/write?draft=${draft}`);
  assert.equal(await page.getByLabel("Your words").inputValue(), `${words}.`, "the device had kept them");
  await until(() => banyan.ask("draft", "show", draft), ([{ draft: kept }]) => kept.text === `${words}.`);
  person.forgive(/ERR_INTERNET_DISCONNECTED|htmx|Failed to fetch/);
}

/** Whatever of it the device or the server had at that moment, what was undone stays undone. */
async function undone(person, banyan, draft) {
  const { page } = person;
  for (const pause of [0, 600, 1000]) {
    await person.go(`/studio/write?draft=${draft}`);
    await person.type("Your words", "Oats.");
    await page.waitForTimeout(pause);
    await person.press(person.button("Undo"), /done=undone/);
    await page.waitForTimeout(1500);
    assert.equal(await page.getByLabel("Your words").inputValue(), `${words}.`, `undone after ${pause} ms`);
    const [{ draft: kept }] = await banyan.ask("draft", "show", draft);
    assert.equal(kept.text, `${words}.`, `undone after ${pause} ms`);
  }
}

async function until(ask, holds) {
  const end = performance.now() + 15_000;
  for (;;) {
    const answer = await ask();
    if (holds(answer)) return answer;
    assert.ok(performance.now() < end, `the server has ${JSON.stringify(answer)}`);
    await new Promise((done) => setTimeout(done, 200));
  }
}
