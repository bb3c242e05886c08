// The first three minutes, step by step: the account, one of the five answers, why, the site, a few taps.
import assert from "node:assert/strict";
import { Banyan } from "./banyan.mjs";
import { startSite } from "./site.mjs";

export const ways = ["script", "no script", "keyboard", "390 px, touch"];

const siteLabel = "Address of your site or blog";
const mostClicks = 12;
const mostSeconds = 60;

/** Walks it with `answer` given to the first question; `ground` walks the page that follows from it. */
export async function walkFirstRun({ arrive, look, note }, answer, ground, after = async () => {}, own = { words, done }) {
  const site = await startSite();
  try {
    const began = performance.now();
    const banyan = await Banyan.start("serve", "--allow-host", "127.0.0.1");
    const started = (performance.now() - began) / 1000;
    const person = await arrive(banyan.address);
    await account(person, banyan, look);
    await person.sees("Where do you stand with social media?");
    await look("first run: where do you stand");
    await person.press(person.button(new RegExp(`^${answer}`)), /\/first\/ground/);
    await ground({ person, look, site, banyan });
    await why(person, look, own.words === words ? site : undefined);
    await own.words(person, look, site);
    await own.done(person, look, site);
    const { clicks } = person;
    const machine = started + person.waited;
    assert.ok(clicks <= mostClicks, `${clicks} clicks, ${mostClicks} are enough`);
    assert.ok(machine < mostSeconds, `the machine took ${machine} s, ${mostSeconds} are enough`);
    note(`machine ${machine.toFixed(1)} s with its start`);
    await after({ person, look, site, banyan });
    person.clicks = clicks;
  } finally {
    await site.stop();
  }
}

async function account(person, banyan, look) {
  await person.go("/studio");
  await person.sees("This address does not open the door.");
  const { pathname, search } = new URL(banyan.firstAddress);
  await person.go(pathname + search);
  await person.sees("Welcome. Who are you, and for which business?");
  await look("first run: owner");
  await person.type("Your name", "Hazel Korn");
  await person.type("E-mail", "hazel@cornerbakery.example");
  await person.type("Password", "bread that rests two days");
  await person.type("Name of the business", "Corner Bakery");
  await person.type("Time zone", "Europe/Vienna");
  await person.press(person.button("Go on"), /\/first\/stand/);
}

/** With `site`, its address is said here, where nobody has said it before. */
async function why(person, look, site) {
  await person.sees("Why social media, as opposed to …");
  await person.type("We want it because", "those who buy our bread ask each other there.");
  await person.press(person.page.getByRole("checkbox", { name: /^Face to face/ }));
  if (site && (await person.page.getByLabel(siteLabel).count())) await person.type(siteLabel, site.address);
  await look("first run: why");
  await person.press(person.button("Go on"), /\/first\/(site|found)/);
}

export async function words(person, look, site) {
  const feed = person.page.getByRole("switch");
  assert.equal(await feed.count(), 1);
  assert.ok(await feed.isChecked(), "what was found is switched on");
  await person.sees("3 pieces");
  await person.sees("Your site and the profile link to each other: it's yours");
  await person.choose("Come by");
  await person.choose("2 h");
  // Who has put an answer within hours into the plan already is not asked again.
  if (await person.page.getByRole("radio", { name: "within 4 h", exact: true }).count()) await person.choose("within 4 h");
  await look("first run: found");
  await person.press(person.button("Make the plan and the first post"), /\/first\/done/);
}

export async function done(person, look, site) {
  await person.sees("It stands, Hazel.");
  await person.sees(/^Since .* we carry our articles, each after a look of our own, to our own site; (Hazel|Tim) answers within 4 hours on working days\.$/);
  await person.sees("those who buy our bread ask each other there.");
  await person.sees("People come by");
  await person.sees(site.articles.at(-1).title);
  await person.sees(/Until then you can stop it/);
  await person.sees(/Roots first\. Judged on/);
  await person.sees(/^The one thing for today/);
  await look("first run: done");
}
