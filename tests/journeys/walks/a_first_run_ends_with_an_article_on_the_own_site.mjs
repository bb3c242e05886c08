// A new owner: who, where the site is, what was found there, done; and the first article stands on the own site.
import assert from "node:assert/strict";
import { Banyan } from "../lib/banyan.mjs";
import { startSite } from "../lib/site.mjs";

export const ways = ["script", "no script", "keyboard"];

const mostClicks = 12;

export async function walk({ arrive, look, note }) {
  const site = await startSite();
  try {
    await begin(site, { arrive, look, note });
  } finally {
    await site.stop();
  }
}

async function begin(site, { arrive, look, note }) {
  const banyan = await Banyan.start("serve", "--allow-host", "127.0.0.1");
  const person = await arrive(banyan.address);
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
  await person.press(person.button("Go on"), /\/first\/site/);

  await look("first run: site");
  await person.type("Address of your site or blog", site.address);
  await person.press(person.button("Look"), /\/first\/found/);
  const feed = person.page.getByRole("switch");
  assert.equal(await feed.count(), 1);
  assert.ok(await feed.isChecked(), "what was found is switched on");
  await person.sees("3 pieces");
  await person.sees("Your site and the profile link to each other: it's yours");
  await look("first run: found");
  await person.press(person.button("Take these"), /\/first\/done/);

  await person.sees("It stands, Hazel.");
  const title = site.articles.at(-1).title;
  await person.sees(title);
  await look("first run: done");
  if ((await banyan.publications()).every(({ state }) => state === "scheduled")) {
    await person.press(person.link("Look at it"), /\/studio\/posts\//);
    await look("proof of a waiting post");
    await person.press(person.button("Post now"));
  }
  const [only, ...others] = await banyan.until("the article on the own site", (all) => all.some(({ state }) => state === "published"));
  assert.deepEqual([only.network, only.title, others.length], ["own_site", title, 0]);
  await person.go("/");
  await person.sees(title);
  await look("own site");
  assert.ok(person.clicks <= mostClicks, `${person.clicks} clicks, ${mostClicks} are enough`);
  note(`machine ${person.waited.toFixed(1)} s of the whole`);
  await person.go("/studio");
  await look("today after the first run");
  await person.go("/studio/help");
  await look("help");
}
