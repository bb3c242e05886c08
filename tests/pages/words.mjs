// What a page in German or Spanish would not say: an English month, or a number whose thousands nobody can count.
const months =
  "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December";
// German has a full stop after the day, Spanish a small letter or "de".
const english = new RegExp(`\\b(\\d{1,2} (${months})|(${months}) \\d{1,2})\\b(?!\\.)`, "g");
// Not within an address, a name, a time or a day as machines write it; longer ones name a thing, as do the sides of a picture.
const uncounted = /(?<![\p{L}\d.,:/_#=@-]|× )\d{4,8}(?![\p{L}\d:/_-]| ×)/gu;
// What is said as it is typed, quoted or signed; a year is no count.
const asItIs = /<(svg|script|code|pre|textarea|title|option)\b[\s\S]*?<\/\1>/g;
const isYear = (number) => number >= 1900 && number < 2100 && number.length === 4;

export function foreign(html) {
  const text = String(html).replace(asItIs, " ").replace(/<[^>]+>/g, " ");
  const numbers = (text.match(uncounted) ?? []).filter((number) => !isYear(number));
  return [...new Set([...(text.match(english) ?? []), ...numbers])];
}
