// Somebody does it: a job without hours and a deputy is named, and stands in the plan with its gaps.
import { walkFirstRun, ways } from "../lib/first_run.mjs";

export { ways };

export const walk = (tools) => walkFirstRun(tools, "Somebody does it", ground);

async function ground({ person, look }) {
  await look("first run: somebody does it");
  await person.type("Who answers for it", "Tim");
  await person.press(person.button("Go on"), /said=1/);
  await person.sees("It is not a job yet. This is missing:");
  await person.sees(/It has no hours/);
  await person.sees(/Nobody stands in/);
  await look("first run: not a job yet");
  await person.press(person.link("Go on"), /\/first\/why/);
}
