// We do it and it pays: more is advised only where it is steady and serves more than one part of the business.
import { walkFirstRun, ways } from "../lib/first_run.mjs";

export { ways };

export const walk = (tools) => walkFirstRun(tools, "We do it, and it pays", ground);

async function ground({ person, look }) {
  await look("first run: it pays");
  await person.press(person.page.getByRole("checkbox", { name: /^Marketing/ }));
  await person.press(person.page.getByRole("checkbox", { name: /^Service/ }));
  await person.press(person.button("Go on"), /said=1/);
  await person.sees("Not yet. This is missing first:");
  await person.sees(/We don't know how regular it is/);
  await look("first run: not more yet");
  await person.press(person.link("Go on"), /\/first\/why/);
}
