// How long what is typed becomes at a place, by the rules that the place's own element names. It follows how the program fits
// words into a place's measure; both are held against ui/test/letters.json, and the preview stays the last word.
const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const host = String.raw`(?:[\p{L}\p{N}_-]+\.)+\p{L}[\p{L}\p{N}-]+(?::\d{1,5})?`;
const paired = String.raw`\((?:[^\s<>()]|\([^\s<>()]+\))+\)`;
const path = String.raw`(?:[/?](?:(?:[^\s<>()]|${paired})*(?:[^\s<>()?!*"'「」;:=,.$%[\]~&|@]|${paired}))?)?`;
const address = new RegExp(String.raw`(?<![\p{L}\p{N}@$#])https?:\/\/${host}${path}`, "giu");
const remoteMention = /(^|[^\p{L}\p{N}_/])(@[\p{L}\p{N}_.-]+)@[\p{L}\p{N}.-]+\p{L}/gu;
const ofWord = String.raw`\p{Alphabetic}\p{N}_\-`;
// An `@` that begins a word, and no address.
const mention = new RegExp(String.raw`(?<![${ofWord}/=])@([${ofWord}]+)(?![${ofWord}@]|\.[${ofWord}])`, "gu");
// Where scripts without spaces may be cut too.
const gaps = /\s+|(?<=[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3000-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u{20000}-\u{3FFFF}])/u;

// Letters of an address that stands among the words of a place whose addresses are cards otherwise.
const mostShown = 32;

const graphemes = (text) => [...segmenter.segment(text)].length;
const bytes = (text) => new TextEncoder().encode(text).length;

const counting = {
  graphemes,
  utf16: (text) => text.length,
  bytes,
  links: (text, urlCost) => graphemes(text.replace(address, "x".repeat(urlCost)).replace(remoteMention, "$1$2")),
};

/** Of the longest message: its letters; how many are too many; and whether it becomes several. */
export function measure(says, place) {
  const { count, excess } = ruler(says, place);
  const { words, link, tags } = atPlace(says, place);
  const tail = (most) => join(link, tags.slice(0, most).map((tag) => `#${tag}`).join(" "));
  const pieces = byHand(words);
  const whole = place.threads ? words : pieces.join("\n\n");
  const parts = place.threads ? pieces : [whole];
  const last = parts.pop() ?? "";
  // As many hashtags as there is room for.
  const ends = [tags.length, ...[...tags.keys()].reverse()].map((most) => join(last, tail(most)));
  parts.push(ends.find((end) => excess(end) === 0) ?? ends.at(-1));
  const longest = parts.reduce((one, other) => (count(other) > count(one) ? other : one));
  const isLong = parts.some((part) => excess(part) > 0);
  const isOver = isLong && (!place.threads || join(words, link).split(gaps).some((word) => excess(word) > 0));
  return {
    count: count(longest),
    over: isOver ? excess(join(whole, tail(0))) : 0,
    isThread: Boolean(place.threads) && !isOver && (isLong || parts.length > 1),
  };
}

function ruler({ warning = "" }, place) {
  const letters = (text) => (counting[place.counting] ?? graphemes)(text, Number(place.urlCost ?? 0));
  // Letters a content warning takes from every message.
  const reserved = place.warning === "beside" ? letters(warning) : 0;
  const count = (text) => letters(text) + reserved;
  const over = (text) => Math.max(0, count(text) - Number(place.limit));
  return { count, excess: (text) => over(text) || Math.max(0, bytes(text) - Number(place.bytes ?? Infinity)) };
}

/** The words with all that stands among them there, and what is written under them. */
function atPlace(says, place) {
  const asked = place.poll === "words" ? answers(says) : "";
  const own = sayOn(place.network, says);
  const text = join(place.warning === "words" ? says.warning : "", join(join(own, passage(says)), asked));
  // A picture takes the place of the card.
  const isCard = place.link === "card" && !says.files;
  const link = says.link || (isCard ? (text.match(address)?.[0] ?? "") : "");
  const words = isCard && link ? withoutAddress(text, link) : text;
  const isWritten = [...text.split(/\s+/u), ...(text.match(address) ?? [])].includes(link);
  const tags = place.tags === "words" ? tagsOf(says.tags).filter((tag) => !hasTag(text, tag)) : [];
  const isBelow = !isWritten && (place.link === "words" || (place.link === "card" && !isCard));
  const written = place.link === "card" ? shown(link) : link;
  return { words, link: isBelow ? written : "", tags };
}

/** With people as the place knows them. Nobody is mentioned by what somebody else said. */
function sayOn(network, { text, people = [] }) {
  if (!network || people.length === 0) return text;
  return text.replace(mention, (said, word) => {
    const person = people.find((one) => one.mention.toLowerCase() === word.toLowerCase());
    const handle = person?.handles[network];
    return handle ? `@${handle}` : (person?.name ?? said);
  });
}

/** What can be answered, where the place has no polls. */
function answers({ options = [] }) {
  return options.map((option) => option.trim()).filter(Boolean).map((option) => `– ${option}`).join("\n");
}

/** An address as it is written where it is not counted for less. */
function shown(link) {
  const bare = link.replace(/^[a-z]+:\/\/(?:www\.)?/iu, "").replace(/\/+$/u, "");
  return [...bare].length <= mostShown ? bare : `${[...bare].slice(0, mostShown - 1).join("")}…`;
}

/** Somebody else's words, between marks, and whose they are. */
function passage({ quote = "", quote_author = "", quote_site = "" }) {
  const said = quote.split(/\s+/u).join(" ").replace(/^["“”„«»]+|["“”„«»]+$/gu, "");
  const names = [quote_author, quote_site].filter(Boolean).join(", ");
  return [said && `“${said}”`, names && `— ${names}`].filter(Boolean).join("\n");
}

function withoutAddress(text, link) {
  const lines = text.split("\n").filter((line) => line.trim() !== link);
  const rest = lines.join("\n").replace(/\n{3,}/gu, "\n\n").trim();
  const before = rest.slice(0, -link.length);
  return rest.endsWith(link) && /\s$/u.test(before) ? before.replace(/[\s→👉➡\uFE0F]+$/u, "") : rest;
}

const tagsOf = (words = "") => words.split(/[\s,;#]+/u).filter(Boolean);

function hasTag(text, tag) {
  const found = text.match(/(?<![\p{L}\p{N}_&/])[#＃][\p{L}\p{N}_]+/gu) ?? [];
  return found.some((one) => one.slice(1).toLowerCase() === tag.toLowerCase());
}

/** The pieces between lines of three or more dashes. */
function byHand(words) {
  return words.split(/^[^\S\n]*-{3,}[^\S\n]*$/mu).map(closed).filter(Boolean);
}

/** With one empty line between paragraphs, however many were typed. */
function closed(words) {
  const paragraphs = words.split(/\n(?:[^\S\n]*\n)+/u).map((paragraph) => paragraph.trim());
  return paragraphs.filter(Boolean).join("\n\n");
}

const join = (above = "", below = "") => [above, below].filter(Boolean).join("\n\n");
