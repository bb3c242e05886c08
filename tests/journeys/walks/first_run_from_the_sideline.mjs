// On the sideline: the shortest way; and after half a minute the first article stands on the own site.
import assert from "node:assert/strict";
import { walkFirstRun, ways } from "../lib/first_run.mjs";

export { ways };

export const walk = (tools) => walkFirstRun(tools, "I'm on the sideline", ground, after);

async function ground({ person, look, site }) {
  await person.sees("Then your own site is the root, and the rest may wait.");
  await look("first run: on the sideline");
  await person.type("Address of your site or blog", site.address);
  await person.press(person.button("Look"), /\/first\/ground\?address/);
  await person.sees("3 pieces stand there that could be carried.");
  await look("first run: the site is read on the sideline");
  await person.press(person.button("Go on"), /\/first\/why/);
}

async function after({ person, look, site, banyan }) {
  const title = site.articles.at(-1).title;
  await person.press(person.button("Put it on our site"), /\/first\/done/);
  await person.link("Open the page").waitFor();
  await person.go("/doing");
  await person.sees(/we carry our articles/);
  await look("own site: what the business does");
  const all = await banyan.until("the article on the own site", ([line]) => line?.state === "published", 60);
  assert.deepEqual(all.map((line) => [line.network, line.title]), [["own_site", title]]);
  await person.go("/");
  await person.sees(title);
  await look("own site");
  await person.go("/studio");
  await person.sees(/^Ask your next three clients/);
  await look("today after the first run");
  await person.press(person.button("Done"), /\/studio$/);
  await person.page.getByText(/^Ask your next three clients/).waitFor({ state: "detached" });
  await person.go("/studio/help");
  await look("help");
}
