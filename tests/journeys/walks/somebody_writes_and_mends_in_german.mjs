// In German: the Studio speaks it from the door on, asks about what was said before, sends other words and mends a slip.
import { walkInOwnLanguage } from "../lib/own_language.mjs";

export const ways = ["script", "390 px, touch"];

const says = {
  email: "E-Mail",
  password: "Passwort",
  signIn: "Anmelden",
  words: "Deine Worte",
  preview: "Vorschau zeigen",
  look: "Wie es aussehen wird",
  saidBefore: /Wer dir folgt, könnte meinen, es schon gelesen zu haben\./,
  queue: "In die Warteschlange",
  wrong: "Was dort steht",
  right: "Was dort stehen soll",
  lookAtIt: "Ansehen, was sich ändert",
  nothingYet: /^Noch ist nichts geändert\./,
  mend: "An einem Ort verbessern",
  mended: "Es steht jetzt dort.",
};

export const walk = (tools) =>
  walkInOwnLanguage(tools, {
    language: "de",
    locale: "de-AT",
    says,
    said: "Roggen schläft zwei Nächte, bevor er in den Ofen kommt. Niemand weiß, warum er so lange braucht.",
    words: "Am Samstag werden die Bleche geputzt, und der Ofne bleibt kalt bis Montag.",
    wrong: "Ofne",
    right: "Ofen",
  });
