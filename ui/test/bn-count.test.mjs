// The letters beside a place follow what is typed, with people as that place knows them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { browse } from "./page.mjs";

test("people count as the choice beside the text names them", async () => {
  const { made, page, part } = await browse("bn-count", { for: "text" });
  const text = { id: "text", value: "Ask @mill now", dataset: {} };
  page.getElementById = (id) => (id === "text" ? text : null);
  const handles = "bluesky:mill.example.com mastodon:mill@weir.example";
  const people = [{ value: "mill", dataset: { name: "The mill", handles } }, { value: "ines", dataset: { name: "Ines Rye", handles: "" } }];
  const place = (network) => ({ dataset: { network, limit: "300", counting: "graphemes", of: "{n} of {max}" }, classList: { toggle() {} } });
  const places = [place("bluesky"), place("elsewhere")];
  const form = Object.assign(part(), { querySelectorAll: (asked) => (asked === "[data-handles]" ? people : []) });
  const count = Object.assign(new made(), { closest: () => form, querySelectorAll: () => places });
  const shown = () => places.map(({ textContent }) => textContent);
  count.connectedCallback();
  assert.deepEqual(shown(), ["25 of 300", "16 of 300"]);
  text.value = "Ask @ines";
  form.happen("input");
  assert.deepEqual(shown(), ["12 of 300", "12 of 300"]);
});
