// The keys that Help tells, one after the other, and nothing else: from Today through every room into Write, into the queue
// and back.
import assert from "node:assert/strict";
import { Banyan } from "../lib/banyan.mjs";

export const ways = ["keyboard"];

const rooms = { p: "/plan", w: "/write", q: "/queue", e: "/waiting", s: "/sources", o: "/places", l: "/ledger", t: "" };
const words = "The brook is high enough again, and the mill turns by itself for the first time since May.";

export async function walk({ arrive }) {
  const demo = await Banyan.start("demo");
  const asks = ({ state }) => state === "needs_attention";
  await demo.until("something asks for a person", (all) => all.some(asks), 30);
  const person = await arrive(demo.address);
  await needs(person);
  await everyRoom(person);
  await letterKeysRest(person);
  await write(person);
  await queuedAndBack(person, demo);
}

/** Arrows go from one thing that needs somebody to the next, and no further than the last. */
async function needs(person) {
  await person.go("/studio");
  const all = person.page.locator(".need .act > a");
  const last = (await all.count()) - 1;
  assert.ok(last >= 0, "nothing needs anybody");
  await person.tabTo(all.first());
  for (let at = 1; at <= last + 1; at += 1) {
    await person.page.keyboard.press("ArrowDown");
    assert.ok(await isHere(all.nth(Math.min(at, last))), `the arrow does not reach the need ${at}`);
  }
  await person.page.keyboard.press("ArrowUp");
  assert.ok(await isHere(all.nth(Math.max(0, last - 1))), "the arrow does not lead back");
}

async function everyRoom(person) {
  const { page } = person;
  for (const [letter, path] of Object.entries(rooms)) {
    await page.keyboard.press("g");
    await page.keyboard.press(letter);
    await page.waitForURL(`**/studio${path}`);
  }
  await page.keyboard.press("n");
  await page.waitForURL("**/studio/write");
  await page.keyboard.press("?");
  await page.waitForURL("**/studio/help");
  await person.sees("Everything has a button as well.");
}

/** Who does not want keys of one letter switches them off on this device, and on again. */
async function letterKeysRest(person) {
  const { page } = person;
  const works = page.getByRole("checkbox", { name: /one letter/ });
  for (const isOn of [false, true]) {
    await person.press(works);
    assert.equal(await works.isChecked(), isOn);
    await page.evaluate(() => document.activeElement.blur());
    await page.keyboard.press("n");
    if (isOn) await page.waitForURL("**/studio/write");
    else await page.waitForTimeout(300);
    assert.match(page.url(), isOn ? /\/write$/ : /\/help$/);
  }
}

/** While somebody types, letters are letters; with Alt and Ctrl they do what the buttons do. */
async function write(person) {
  const { page } = person;
  const text = page.getByLabel("Your words");
  await person.tabTo(text);
  await page.keyboard.type(`${words} gn?/`);
  assert.equal(await text.inputValue(), `${words} gn?/`);
  for (let letters = 0; letters < 5; letters += 1) await page.keyboard.press("Backspace");
  const places = page.getByRole("switch");
  for (let at = 0; at < (await places.count()); at += 1) {
    for (const isOn of [false, true]) {
      await page.keyboard.press(`Alt+${at + 1}`);
      assert.equal(await places.nth(at).isChecked(), isOn, `Alt ${at + 1}`);
    }
  }
  assert.equal(await here(page), "text", "the keys took the caret away");

  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Control+k");
  assert.equal(await here(page), "link", "marked words lead to their link");
  await page.keyboard.press("Control+k");
  assert.equal(await here(page), "find", "without any it finds");
  await person.tabTo(text);
  await page.keyboard.press("Control+Shift+Enter");
  assert.equal(await here(page), "at", "a time can be chosen");
}

/** What goes to borrowed places waits for its time, so it can be taken back at once. */
async function queuedAndBack(person, demo) {
  const { page } = person;
  const text = page.getByLabel("Your words");
  await text.focus();
  await page.keyboard.press(await page.locator(".wps li:has(.pl.own) [role=switch]").getAttribute("aria-keyshortcuts"));
  await page.keyboard.press("Control+Enter");
  await page.waitForURL(/\/studio\/queue\?post=/);
  const waits = (await demo.publications()).filter(({ title, state }) => title.includes("brook") && state === "scheduled");
  assert.ok(waits.length > 0, "nothing waits");
  await page.keyboard.press("Control+z");
  await page.waitForURL(/\/studio\/write\?draft=/);
  assert.equal(await text.inputValue(), words);
  const left = (await demo.publications()).filter(({ title, state }) => title.includes("brook") && state !== "cancelled");
  assert.deepEqual(left, [], "it still waits");
}

function isHere(target) {
  return target.evaluate((one) => one === document.activeElement);
}

function here(page) {
  return page.evaluate(() => document.activeElement.id);
}
