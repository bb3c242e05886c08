// A day's work in the language of the business: what is said again is asked about, other words go out, and a slip is mended.
import { Banyan } from "./banyan.mjs";
import { owner, signIn } from "./owner.mjs";

/** `says` is what the Studio says there, `said` what has gone out before, `words` what goes out, with `wrong` for `right`. */
export async function walkInOwnLanguage({ arrive, look }, { language, locale, says, said, words, wrong, right }) {
  const banyan = await Banyan.withBusiness({ ...owner, language });
  await banyan.ask("post", said, "--to", "own_site", "--now");
  await banyan.until("the first post is out", ([only]) => only?.state === "published");
  const person = await arrive(banyan.address, locale);
  await person.go("/studio/write");
  await look(`sign in, in ${language}`);
  await signIn(person, owner.password, "**/studio/write", says);
  await asked(person, look, { language, says, said });
  const post = await queued(person, banyan, { says, words });
  await person.go(`/studio/posts/${post}`);
  await look(`post: out, in ${language}`);
  await mended(person, look, { language, says, wrong, right });
  await person.go("/");
  await person.sees(words.replace(wrong, right));
}

async function asked(person, look, { language, says, said }) {
  await person.type(says.words, said);
  if (!person.scripted) await person.press(person.button(says.preview), "**/studio/write");
  await person.sees(says.saidBefore);
  await look(`write: the guard asks, in ${language}`);
}

/** Whatever is asked about the new words has been seen, once their previews are there. */
async function queued(person, banyan, { says, words }) {
  await person.type(says.words, words);
  if (!person.scripted) await person.press(person.button(says.preview), "**/studio/write");
  await person.unfold(says.look);
  await person.sees(words, person.page.locator("#previews"));
  await person.press(person.button(says.queue), /\/studio\/(queue|posts\/)/);
  const isIt = ({ title, state }) => title.startsWith(words.slice(0, 20)) && state === "published";
  const all = await banyan.until("the new words are out", (lines) => lines.some(isIt));
  return all.find(isIt).post;
}

async function mended(person, look, { language, says, wrong, right }) {
  await person.type(says.wrong, wrong);
  await person.type(says.right, right);
  await person.press(person.button(says.lookAtIt), /\/mend$/);
  await person.sees(says.nothingYet);
  await look(`mend: looked at first, in ${language}`);
  await person.press(person.button(says.mend));
  await person.sees(says.mended);
}
