// A link shows the plan to somebody without an account, until the owner ends it; lines are put in order by buttons; what
// another plan asks for and the budget are taken along.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { Banyan } from "../lib/banyan.mjs";

export const ways = ["script", "no script", "keyboard", "390 px, touch", "dark"];

export async function walk({ arrive, look }) {
  const demo = await Banyan.start("demo");
  const person = await arrive(demo.address);
  await shared(person, look);
  await ordered(person, demo);
  await taken(person, look, demo);
}

/** Whoever has the link reads; nothing leads from there into the Studio; once it is ended, nobody reads. */
async function shared(person, look) {
  await person.go("/studio/plan/take");
  await person.type("For whom?", "The bank");
  await person.press(person.button("Make the link"), /\/studio\/plan/);
  const link = await person.page.locator("#made-link").innerText();
  await look("a link to the plan");
  await signedOut(person, async () => {
    const { pathname } = new URL(link);
    await person.go(pathname);
    await person.sees(/the plan on one page/);
    await look("the plan by a link");
    assert.equal(await person.page.locator('a[href*="/studio"]').count(), 0);
  });
  await person.go("/studio/plan/take");
  await person.press(person.button(/^End it now/), /done=/);
  await signedOut(person, async () => {
    await person.go(new URL(link).pathname);
    await person.sees("This link has ended");
    await look("a link that has ended");
  });
}

async function signedOut(person, act) {
  const cookies = await person.context.cookies();
  await person.context.clearCookies();
  await act();
  await person.context.addCookies(cookies);
}

async function ordered(person, demo) {
  const goals = async () => (await demo.ask("plan", "show")).filter(({ section }) => section === "goal").map(({ fields }) => fields.name);
  const before = await goals();
  await person.go("/studio/plan?order=goal");
  await person.press(person.button(new RegExp(`Down ?: ${before[0]}$`)), /stepped=/);
  assert.deepEqual(await goals(), [before[1], before[0], ...before.slice(2)]);
}

async function taken(person, look, demo) {
  await person.go("/studio/plan/extracts/marketing");
  await look("the extract for the marketing plan");
  const [{ markdown }] = await demo.ask("plan", "extract", "marketing");
  assert.equal((await person.page.locator("#told").inputValue()).trim(), markdown.trim());
  await person.go("/studio/plan/budget");
  await look("the budget");
  const arrives = person.page.waitForEvent("download");
  await person.press(person.link(/spreadsheet/));
  const table = await readFile(await (await arrives).path(), "utf8");
  assert.match(table.split("\r\n")[0], /,/);
  assert.ok(table.split("\r\n").length > 2, table);
}
