// In Spanish: the Studio speaks it from the door on, asks about what was said before, sends other words and mends a slip.
import { walkInOwnLanguage } from "../lib/own_language.mjs";

export const ways = ["no script", "keyboard"];

const says = {
  email: "Correo",
  password: "Contraseña",
  signIn: "Entrar",
  words: "Tus palabras",
  preview: "Mostrar vistas previas",
  look: "Cómo se verá",
  saidBefore: /Quien te sigue puede sentir que ya lo ha leído\./,
  queue: "Poner en la cola",
  wrong: "Lo que pone",
  right: "Lo que debería poner",
  lookAtIt: "Ver qué cambiaría",
  nothingYet: /^Todavía no ha cambiado nada\./,
  mend: "Corregirlo en un lugar",
  mended: "Ya está allí.",
};

export const walk = (tools) =>
  walkInOwnLanguage(tools, {
    language: "es",
    locale: "es-ES",
    says,
    said: "El centeno duerme dos noches antes de entrar en el horno. Nadie sabe por qué necesita tanto.",
    words: "El sábado se friegan las bandejas, y el honro queda frío hasta el lunes.",
    wrong: "honro",
    right: "horno",
  });
