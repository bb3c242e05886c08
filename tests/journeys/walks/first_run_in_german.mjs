// In German from the first page on: the sentence, hours as they hang on the door, and a budget that the spreadsheet opens.
import assert from "node:assert/strict";
import { Banyan } from "../lib/banyan.mjs";
import { startSite } from "../lib/site.mjs";

export const ways = ["in German"];

export async function walk({ arrive, look }) {
  const site = await startSite();
  try {
    const banyan = await Banyan.start("serve", "--allow-host", "127.0.0.1");
    const person = await arrive(banyan.address);
    await account(person, banyan);
    await answers(person, site);
    await found(person, look);
    await hours(person, look);
    await budget(person);
  } finally {
    await site.stop();
  }
}

async function account(person, banyan) {
  const { pathname, search } = new URL(banyan.firstAddress);
  await person.go(pathname + search);
  await person.sees("Willkommen. Wer bist du, und für welchen Betrieb?");
  await person.type("Dein Name", "Hanna Korn");
  await person.type("E-Mail", "hanna@eckbaeckerei.example");
  await person.type("Passwort", "Brot, das zwei Tage ruht");
  await person.type("Name des Betriebs", "Eckbäckerei");
  await person.type("Zeitzone", "Europe/Vienna");
  await person.press(person.button("Weiter"), /\/first\/stand/);
}

async function answers(person, site) {
  await person.sees("Wo stehst du mit den sozialen Netzwerken?");
  await person.press(person.button(/^Ich schaue noch zu/), /\/first\/ground/);
  await person.sees("Dann ist die eigene Website die Wurzel, und der Rest darf warten.");
  await person.type("Adresse deiner Website oder deines Blogs", site.address);
  await person.press(person.button("Nachsehen"), /\/first\/ground\?address/);
  await person.press(person.button("Weiter"), /\/first\/why/);
  await person.sees("Warum soziale Netzwerke, statt …");
  await person.type("Wir wollen es, weil", "die, die unser Brot kaufen, einander dort fragen.");
  await person.press(person.button("Weiter"), /\/first\/found/);
}

async function found(person, look) {
  await person.sees("3 Stücke · neuestes Dienstag");
  await person.choose("Vorbeikommen");
  await person.choose("2 h");
  await person.choose("in 4 h");
  await look("first run in German: found");
  await person.press(person.button("Den Plan und den ersten Beitrag machen"), /\/first\/done/);
  await person.sees("Es steht, Hanna.");
  await person.sees(
    /^Seit dem .* tragen wir unsere Artikel, jeden nach eigener Durchsicht, zu unserer eigenen Website; Hanna antwortet an Werktagen innerhalb von 4 Stunden\.$/,
  );
  await look("first run in German: done");
}

async function hours(person, look) {
  await person.go("/studio/plan?add=means");
  await person.type("Zeiten je Tag", "Mo-Fr 7-18 Uhr, Sa 7-13 Uhr");
  await person.press(person.button("Speichern"), /\/studio\/plan#row/);
  await person.sees("Montag bis Freitag 07:00 bis 18:00, Samstag 07:00 bis 13:00");
  await look("plan in German: hours by day");
}

/** Marked as UTF-8, with semicolons between the fields, as a German spreadsheet reads it. */
async function budget(person) {
  const answer = await person.page.request.get(new URL("/studio/plan/budget.csv", person.address).href);
  const [head] = (await answer.text()).split("\r\n");
  assert.ok(head.startsWith("\ufeff"), head);
  assert.equal(head.split(";").length, 18, head);
}
