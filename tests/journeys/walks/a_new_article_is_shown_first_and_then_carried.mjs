// A source is added by its form; what stands there stays; a new article is found, shown, and carried when asked.
import assert from "node:assert/strict";
import { Banyan } from "../lib/banyan.mjs";
import { counter } from "../lib/counter.mjs";
import { owner, signIn } from "../lib/owner.mjs";
import { startSite } from "../lib/site.mjs";

export const ways = ["script", "no script", "keyboard", "390 px, touch", "dark"];

const title = "Our oven goes on holiday in August";

export async function walk(way) {
  const site = await startSite();
  try {
    await carry(site, way);
  } finally {
    await site.stop();
  }
}

async function carry(site, { arrive, look }) {
  const banyan = await Banyan.withBusiness(owner, "--allow-host", "127.0.0.1");
  const person = await arrive(banyan.address);
  await person.go("/studio/sources");
  await signIn(person, owner.password, "**/studio/sources");
  await person.sees("No source yet.");
  await look("sources: none");
  await person.type("Add a source", "no address");
  await person.press(person.button("Look"));
  await person.sees(/This does not look like an address/);
  await person.type("Add a source", site.address);
  await person.press(person.button("Look"));
  await person.sees(/Found at/);
  await look("sources: found");
  await person.press(person.button("Add"), /done=source-added/);
  await person.sees("Source added. Nothing old goes out.");
  await person.sees("3 articles");
  await look("sources: one");
  assert.deepEqual(await banyan.publications(), []);

  site.publish(title, "Four weeks without bread from us. The neighbour's is good, and we are back on the first of September.");
  await person.press(person.button(/^Look now/), /done=looked/);
  const count = counter(person);
  await person.room("/studio");
  await person.sees(`“${title}” waits for your yes`);
  await look("today: waits for a yes");
  assert.deepEqual(await banyan.publications(), []);
  await person.press(person.link(new RegExp(`^Look and say yes.*${title}`)));
  await person.page.waitForLoadState();
  await look("sources: something new");
  await person.press(person.button(new RegExp(`^Carry this one.*${title}`)), /done=decided/);
  count("carry an article");
  const [waiting] = await banyan.until("it is on its way", (all) => all.length === 1);
  assert.equal(waiting.title, title);

  await person.room("/studio/queue");
  await look("queue: one carried");
  // The own site takes an article at once; where it waits for its time, it is sent from the queue.
  if (waiting.state === "scheduled" && (await banyan.publications())[0].state === "scheduled") {
    await person.press(person.page.locator("summary", { hasText: "Change" }).first());
    await person.press(person.button("Post now"), /done=sent-soon/);
  }
  const all = await banyan.until("it is out", ([only]) => only.state === "published");
  assert.deepEqual(all.map((line) => [line.network, line.title]), [["own_site", title]]);
  await person.go("/");
  await person.sees(title);
}
