// Somebody does it: a job without hours and a deputy is named, and stands in the plan with its gaps, also when it is said anew.
import { walkFirstRun, ways } from "../lib/first_run.mjs";

export { ways };

export const walk = (tools) => walkFirstRun(tools, "Somebody does it", ground, changed);

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

async function changed({ person, look }) {
  await person.go("/studio/plan");
  await person.sees("Tim");
  // Its answer has another address, so that it is waited for.
  await person.go("/studio/first/ground?said=1&from=plan");
  await person.type("Who answers for it", "Eva");
  await person.type("Hours a week", "3 h");
  await person.press(person.button("Change"), /said=1$/);
  await person.go("/studio/plan");
  await person.sees("Eva");
  await look("first run: the plan says who does it now");
}
