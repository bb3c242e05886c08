// Away from the screen: a call noted and taken back, a thank-you said better, the code on the wall, and the ledger.
import assert from "node:assert/strict";
import { Banyan } from "../lib/banyan.mjs";
import { owner, signIn } from "../lib/owner.mjs";

export const ways = ["script", "no script", "keyboard", "390 px, touch"];

export async function walk({ arrive, look }) {
  const banyan = await Banyan.withBusiness(owner);
  await banyan.ask("plan", "set", "away/Cards by hand", "habit=thank_yous", "hours=30 min");
  const person = await arrive(banyan.address);
  await person.go("/studio");
  await signIn(person, owner.password, "**/studio");
  const before = person.clicks;
  await person.press(person.link("Note something"), "**/studio/away");
  await look("away");
  await person.press(person.button("They walked past"), /noted=/);
  assert.equal(person.clicks - before, 2, "one tap to the page, one for the answer");
  await person.sees(/Noted: A call/);
  await look("away: noted");
  await person.press(person.button("Undo"), /done=taken-back/);
  await person.sees("Taken back. It counts no longer.");

  await person.press(person.link("A thank-you"), /kind=thank_you/);
  await person.press(person.button("10 min"), /noted=/);
  await person.press(person.page.getByText("A name or a word about it").first());
  await person.type("A name or a word about it", "Bengt");
  await person.press(person.button("Save").first(), /done=saved/);
  await person.sees(/Bengt/);

  await person.press(person.link("The code"), "**/studio/away/wall");
  await person.press(person.button("Make the code"), /done=saved/);
  await look("wall");
  const [wall] = await banyan.ask("wall");
  await person.context.clearCookies();
  // The command line names the path alone where nobody has told it the address.
  await person.go(new URL(wall.address, banyan.address).pathname);
  await look("at the wall");
  await person.press(person.button("Somebody recommended us"), /noted=/);
  await person.sees("The call is noted. Thank you.");

  await person.go("/studio/ledger");
  await signIn(person, owner.password, "**/studio/ledger");
  await person.sees("One ledger for the screen and the street");
  await person.sees("Cards by hand");
  await look("ledger");
  const lines = await banyan.ask("ledger");
  const habit = lines.find((line) => line.name === "Cards by hand");
  assert.deepEqual([habit.minutes, habit.people], [10, null], "nobody said who came, so nobody is counted");
}
