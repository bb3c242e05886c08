// The guard asks, and somebody says why it is right this time: nothing closes under their fingers, and the post shows it.
import assert from "node:assert/strict";
import { Banyan } from "../lib/banyan.mjs";
import { counter } from "../lib/counter.mjs";
import { owner, signIn } from "../lib/owner.mjs";

export const ways = ["script", "no script", "keyboard", "390 px, touch"];

const words = "Rye sleeps two nights before it meets the oven. Nobody knows why it needs so long.";
const reason = ["It is the day of bread,", " and they ask us to say it again."];

export async function walk({ arrive, look }) {
  const banyan = await Banyan.withBusiness(owner);
  await banyan.ask("post", words, "--to", "own_site", "--now");
  const [first] = await banyan.until("the post is out", ([only]) => only?.state === "published");
  const person = await arrive(banyan.address);
  await person.go("/studio/write");
  await signIn(person, owner.password, "**/studio/write");
  const count = counter(person);
  await person.type("Your words", words);
  if (!person.scripted) await person.press(person.button("Show previews"), "**/studio/write");
  await person.sees(/Regulars may feel they have read it/);
  const box = person.page.locator('#guard details[id^="keep-repeated-text"]').first();
  await person.press(box.locator("summary"));
  if (person.scripted) await staysOpen(person, box);
  const why = box.getByLabel("Why it is right this time");
  if (person.way === "keyboard") await person.tabTo(why);
  else await person.press(why);
  for (const part of reason) {
    await person.page.keyboard.type(part);
    if (person.scripted) await person.page.waitForTimeout(1500);
    assert.equal(await why.evaluate((one) => one === document.activeElement), true, "the focus is gone from the reason");
  }
  await look("write: a reason is typed");
  await kept(person, box);
  await person.sees(`Kept: ${reason.join("")}`);
  await person.press(person.button("Add to queue"), /\/studio\/(queue|posts\/)/);
  count("keep a finding, with a reason");
  const { post } = (await banyan.publications()).find((line) => line.post !== first.post);
  await person.go(`/studio/posts/${post}`);
  await person.sees(`Kept: ${reason.join("")}`);
}

/** By its button, or by Enter where the reason stands. */
async function kept(person, box) {
  const byEnter = person.way === "keyboard" || !person.scripted;
  if (!byEnter) return person.press(box.getByRole("button", { name: "Keep it", exact: true }), "**/studio/write");
  await person.page.keyboard.press("Enter");
  await person.page.waitForURL("**/studio/write");
}

/** What was opened stays open while what the guard says comes anew. */
async function staysOpen(person, box) {
  const { page } = person;
  const compare = page.locator('#guard details[id^="compare-repeated-text"]').first();
  await person.press(compare.locator("summary"));
  const looked = page.waitForResponse("**/studio/write/preview");
  await page.getByLabel("Your words").fill(`${words} Ask us.`);
  await looked;
  await page.waitForTimeout(500);
  for (const one of [box, compare]) assert.ok(await one.evaluate((details) => details.open), "it closed by itself");
}
