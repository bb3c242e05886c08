// A post from first word to mended slip: kept while typed, undone, own words for one place, stopped, sent once however often
// it is pressed, mended, found.
import assert from "node:assert/strict";
import { Banyan } from "../lib/banyan.mjs";
import { counter } from "../lib/counter.mjs";
import { startSite } from "../lib/site.mjs";

export const ways = ["script", "no script", "keyboard", "390 px, touch"];

const quote = "A slow stone keeps the flour cool, and cool flour keeps what the field gave it.";
const words = "Our ryee rests two days before it meets the oven.";

export async function walk(way) {
  const site = await startSite();
  site.publish("Why our mill turns slowly", `${quote} The miller learned it from his aunt, who never owned a clock and was never late.`);
  try {
    await write(site, way);
  } finally {
    await site.stop();
  }
}

async function write(site, { arrive, look }) {
  const banyan = await Banyan.start("demo", "--allow-host", "127.0.0.1");
  await banyan.ask("bits", "save", "Where we are", "Mill Lane 3, behind the church.");
  const person = await arrive(banyan.address);

  await person.go("/studio");
  await person.room("/studio/write");
  await person.type("Your words", words);
  if (person.scripted) await person.sees(saved);
  else await person.press(person.button("Save"), "**/studio/write");
  await look("write: kept");
  await person.room("/studio/write");
  await person.press(person.link(words), /\/studio\/write\?draft=/);
  assert.equal(await person.page.getByLabel("Your words").inputValue(), words);
  await undone(person, look);

  await person.unfold("How it will look");
  await person.press(person.shown('button[name="own_for"]'), "**/studio/write");
  await look("write: own words");
  await person.type(/^Own words for/, "Our ryee, here in our own words.");
  await person.press(person.button("Post now"), /\/studio\/posts\//);
  await person.sees(/Goes out at \d\d:\d\d:\d\d\./);
  await look("post: leaving");
  await person.press(person.button("Stop"), /\/studio\/write\?draft=/);
  assert.equal(await person.page.getByLabel("Your words").inputValue(), words);
  if (person.scripted) await mishaps(person, banyan);
  const post = await sentOnce(person);
  const ours = (all) => all.filter(({ title, state }) => title.includes("ryee") && state !== "cancelled");
  const out = await banyan.until("all places", (all) => ours(all).length > 0 && ours(all).every(({ state }) => state === "published"));
  assert.deepEqual([...new Set(ours(out).map((line) => line.post))], [post.split("/").at(-1)], "it was sent once");

  await person.go("/studio/posts?q=ryee");
  await look("find");
  await person.press(person.page.getByRole("heading").getByRole("link").first(), /\/studio\/posts\//);
  const count = counter(person);
  await person.type("What stands there", "ryee");
  await person.type("What should stand there", "rye");
  await person.press(person.button("Look what would change"), /\/mend$/);
  await person.sees("Nothing has been changed yet.");
  await look("mend: looked at first");
  await person.press(person.button(/^Mend it in/));
  await person.sees("It stands there now.");
  await look("mended everywhere");
  count("mend a typo everywhere after publishing");

  await person.room("/studio/write");
  await person.press(person.link("Comment on an article"), "**/studio/write/about");
  await look("write: an article's address");
  const article = site.articles.at(-1);
  await person.type("Address of the article", `${site.address}/${article.slug}?utm_source=mail`);
  await person.press(person.button("Look at it"), /\/studio\/write\?draft=/);
  assert.equal(await person.page.getByLabel("A short quote").inputValue(), quote);
  await look("write: what do you think of it");
  await person.type("What do you think of it?", "We walk there every May, and buy by the sack.");
  // What is asked at just that moment is read before it goes.
  if (!person.scripted) await person.press(person.button("Show previews"), "**/studio/write");
  await person.unfold("How it will look");
  await person.sees("We walk there", person.page.locator("#previews"));
  if (person.scripted) await countedAlike(person);
  await person.press(person.button("Post now"), /\/studio\/posts\//);
  await person.sees(`“${quote}”`);
  count("comment on somebody's article");
}

/** What is counted beside the places while somebody types is what their previews count: link, quote and all. */
async function countedAlike({ page }) {
  const told = async (where) => (await page.locator(where).allTextContents()).map((words) => words.trim()).filter(Boolean);
  const counts = await told("#previews .ct");
  assert.ok(counts.length > 1, "nothing is counted");
  assert.deepEqual(await told(".wps .ct"), counts);
}

const saved = /Saved at \d\d:\d\d:\d\d/;

/** Other words are taken back, and brought back from the versions; those of before are a version then. */
async function undone(person, look) {
  const text = person.page.getByLabel("Your words");
  // So much shorter that what stood there becomes a version at once.
  const other = "Rye rests.";
  await person.type("Your words", other);
  await person.press(person.button("Undo"), /\/studio\/write\?draft=/);
  await person.sees(/^Undone\./);
  assert.equal(await text.inputValue(), words);
  for (const wanted of [other, words]) {
    await person.press(person.link("Earlier versions"), "**/versions");
    await look("write: earlier versions");
    const version = person.page.getByRole("listitem").filter({ hasText: wanted }).first();
    await person.press(version.getByRole("button", { name: "Bring this back" }), /\/studio\/write\?draft=/);
    assert.equal(await text.inputValue(), wanted);
  }
}

/** Pressed twice, sent from another tab as well, and come back to: it is one post. */
async function sentOnce(person) {
  const { page, context } = person;
  const now = (tab) => tab.getByRole("button", { name: "Post now", exact: true });
  const other = await context.newPage();
  await other.goto(page.url());
  await now(page).dblclick();
  await page.waitForURL(/\/studio\/posts\//);
  const post = new URL(page.url()).pathname;
  await now(other).click();
  await other.waitForURL(`**${post}*`);
  await other.close();
  await page.goBack();
  await page.waitForURL(`**${post}*`);
  return post;
}

/** The line is down or slow, the server stumbles, two tabs write at once: no word is lost, and `/` is a letter from which an arrow leads to the saved words. */
async function mishaps(person, banyan) {
  const { page, context } = person;
  const text = page.getByLabel("Your words");
  const before = await text.inputValue();
  await person.sees(saved);

  await context.setOffline(true);
  await text.fill(`${before} One.`);
  await person.sees("Not saved yet; kept on this device.");
  await context.setOffline(false);
  await person.sees(saved);
  await stands(banyan, page, `${before} One.`);

  // As the server says it: a whole page, that must not come to stand in a part of this one.
  const broken = '<!doctype html><main id="main"><h1>Something broke here</h1><form id="write"></form></main>';
  const stumble = (route) => route.fulfill({ status: 500, contentType: "text/html", body: broken });
  await page.route("**/studio/write/{keep,preview}", stumble);
  await text.fill(`${before} Two.`);
  await person.sees("Not saved yet; kept on this device.");
  await person.sees(/This is not of your newest words/);
  assert.equal(await page.getByText("Something broke here").count(), 0, "an error's page stands in the page");
  await page.unroute("**/studio/write/{keep,preview}", stumble);
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await stands(banyan, page, `${before} Two.`);

  await slowly(banyan, page, text, before);

  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByLabel("Your words").fill(`${before} Three, in another tab.`);
  await stands(banyan, other, `${before} Three, in another tab.`);
  await other.close();
  await text.fill(`${before} Four.`);
  await person.sees(/other words.*meanwhile/i);
  await person.press(person.button("Look at both"));
  assert.equal(await page.locator("#theirs").inputValue(), `${before} Three, in another tab.`);
  await person.type("Your words", before);
  await person.press(person.button("Take these"), /\/studio\/write\?draft=/);

  await page.getByLabel("Your words").focus();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type("\nTea / coffee, /");
  assert.equal(await text.inputValue(), `${before}\nTea / coffee, /`, "a slash is a letter");
  const at = () => page.evaluate(() => document.activeElement.id);
  await page.keyboard.press("ArrowDown");
  assert.equal(await at(), "bit", "from there the arrow leads to the saved words");
  await page.keyboard.press("Escape");
  if ((await at()) === "bit") await page.keyboard.press("Escape");
  assert.deepEqual([await at(), await text.inputValue()], ["text", `${before}\nTea / coffee, /`], "Escape changes nothing");
  await page.keyboard.press("ArrowDown");
  await page.locator("#bit").selectOption({ label: "Where we are" });
  assert.equal(await text.inputValue(), `${before}\nTea / coffee, Mill Lane 3, behind the church.`);
  // By others the server is seen to have heard the last of all this, and not to have had these from before.
  for (const words of [`${before} Last.`, before]) {
    await text.fill(words);
    await stands(banyan, page, words);
  }
  person.forgive(/ERR_INTERNET_DISCONNECTED|500|htmx|Failed to fetch/);
}

/** The answer to what was sent first comes while somebody types on, and changes nothing of it. */
async function slowly(banyan, page, text, before) {
  const slow = async (route) => {
    await new Promise((done) => setTimeout(done, 1500));
    await route.continue();
  };
  await page.route("**/studio/write/*", slow);
  const asked = page.waitForRequest("**/studio/write/keep");
  const answered = page.waitForResponse("**/studio/write/keep");
  await text.fill(`${before} Slow.`);
  await asked;
  await text.fill(`${before} Slow and steady.`);
  await answered;
  assert.equal(await text.inputValue(), `${before} Slow and steady.`);
  await page.unrouteAll({ behavior: "wait" });
  await stands(banyan, page, `${before} Slow and steady.`);
}

/** Kept where the server keeps it. */
async function stands(banyan, page, words) {
  const draft = new URL(page.url()).searchParams.get("draft");
  for (let tries = 0; tries < 40; tries += 1) {
    const [{ draft: kept }] = await banyan.ask("draft", "show", draft);
    if (kept.text === words) return;
    await page.waitForTimeout(100);
  }
  assert.fail(`the server does not have “${words}”`);
}
