// Tried, and it did not work: an archive is read, what would be different goes into the plan; the first post is stopped.
import assert from "node:assert/strict";
import { walkFirstRun, ways } from "../lib/first_run.mjs";

export { ways };

export const walk = (tools) => walkFirstRun(tools, "We tried it", ground, after);

async function ground({ person, look }) {
  await person.sees("Let's look back at it, without blame.");
  await look("first run: tried");
  const archive = { name: "tweets.js", mimeType: "text/javascript", buffer: Buffer.from(tweets()) };
  await person.page.getByLabel("Or the archive you downloaded").setInputFiles(archive);
  await person.press(person.button("Look back"), /\/first\/ground/);
  await person.sees(/^You tried it for 3 months\./);
  await person.sees("Strong for 5 weeks, then in bursts.");
  await person.sees("Ten of ten asked people to buy.".replace("Ten", "10"));
  await person.sees("Not told.");
  await look("first run: looked back");
  // Whoever closes the browser here finds it as it was.
  await person.go("/studio/first");
  await person.sees("Strong for 5 weeks, then in bursts.");
  await person.choose("In my head");
  await person.press(person.button("Put this in the plan and go on"), /\/first\/ground\?said=1/);
  await person.sees(/^The plan was in one head\./);
  await look("first run: what follows from the attempt");
  await person.press(person.link("Go on"), /\/first\/why/);
}

async function after({ person, banyan }) {
  await person.press(person.button("Stop"), /done=cancelled/);
  const all = await banyan.publications();
  assert.deepEqual(all.map(({ state }) => state), ["cancelled"]);
  const rows = await banyan.ask("plan", "show");
  const said = JSON.stringify(rows);
  assert.ok(said.includes("Two posts a week") && said.includes("Offers"), said);
}

/** Five weeks of offers, then one after two months. */
function tweets() {
  const days = [0, 7, 14, 21, 28, 90].map((day) => new Date(Date.UTC(2023, 2, 6 + day, 8)));
  const name = (list, at) => list.split(" ")[at];
  const said = days.map((day) => {
    const month = name("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec", day.getUTCMonth());
    const date = String(day.getUTCDate()).padStart(2, "0");
    const created_at = `${name("Sun Mon Tue Wed Thu Fri Sat", day.getUTCDay())} ${month} ${date} 08:00:00 +0000 2023`;
    return { tweet: { created_at, full_text: "Special offer: order now" } };
  });
  return `window.YTD.tweets.part0 = ${JSON.stringify(said)}`;
}
