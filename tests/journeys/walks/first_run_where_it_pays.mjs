// We do it and it pays: more is advised only where it is steady and serves more than one part of the business.
import { walkFirstRun, ways } from "../lib/first_run.mjs";

export { ways };

export const walk = (tools) => walkFirstRun(tools, "We do it, and it pays", ground, after);

async function ground({ person, look }) {
  await look("first run: it pays");
  await person.press(person.page.getByRole("checkbox", { name: /^Marketing/ }));
  await person.press(person.page.getByRole("checkbox", { name: /^Service/ }));
  await person.press(person.button("Go on"), /said=1/);
  await person.sees("Not yet. This is missing first:");
  await person.sees(/We don't know how regular it is/);
  await person.sees(/Each is a goal in your plan now/);
  await look("first run: not more yet");
  await person.press(person.link("Go on"), /\/first\/why/);
}

/** The posts tell: of each answer one archive, the last of them the way to "yes". */
async function after({ person, look }) {
  const looks = [
    ["ended", weeks(5, 200), /^The newest post that was read is from/],
    ["too little", [9, 8, 7, 3, 2, 1], /covers too few weeks to say/],
    ["not regular", [100, 99, 60, 59, 5], "It isn't regular. The weeks without a post cost more than further posts would bring."],
    ["steady", weeks(8, 3), "Yes: more is worth trying."],
  ];
  for (const [name, ago, says] of looks) {
    await person.go("/studio/first/ground?again=1");
    const archive = { name: "tweets.js", mimeType: "text/javascript", buffer: Buffer.from(tweets(ago)) };
    await person.page.getByLabel("Or the archive you downloaded").setInputFiles(archive);
    await person.press(person.button("Look back"), /said=1/);
    await person.sees(says);
    await look(`first run: it pays, ${name}`);
  }
  await person.press(person.page.getByRole("checkbox", { name: /^Service/ }));
  await person.press(person.button("Change"), /said=1/);
  await person.sees(/It serves one part of the business at most/);
}

/** Days ago: one post a week, the newest so many days ago. */
function weeks(count, newest) {
  return Array.from({ length: count }, (_, week) => newest + 7 * week);
}

function tweets(daysAgo) {
  const said = daysAgo.map((days) => {
    const [week, day, month, year] = new Date(Date.now() - days * 86_400_000).toUTCString().replace(",", "").split(" ");
    return { tweet: { created_at: `${week} ${month} ${day} 08:00:00 +0000 ${year}`, full_text: "How we bake" } };
  });
  return `window.YTD.tweets.part0 = ${JSON.stringify(said)}`;
}
