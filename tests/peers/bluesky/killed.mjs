// A feed is carried to a real PDS while the program is killed between two steps, again and again; then the PDS is asked
// what stands there: each article once, in the words and with the card that Banyan shows in its proof.
//   BANYAN_TEST_PDS="$(cat pds.json)" node killed.mjs [--kills 8] [--articles 12] [--database postgres://…]
import { underNode22 } from './lib/node22.mjs';
await underNode22(import.meta.url);

const assert = (await import('node:assert/strict')).default;
const { setTimeout: pause } = await import('node:timers/promises');
const { makeAccount, options } = await import('./lib/accounts.mjs');
const { House } = await import('./lib/house.mjs');
const { startSite } = await import('./lib/site.mjs');
const { startWire } = await import('./lib/wire.mjs');

const given = options({ kills: '8', articles: '12', database: '' });
// What the wire does to the request at which the program is killed.
const moments = [
  { call: 'putRecord', when: 'after', words: 'the post arrived, its answer did not' },
  { call: 'putRecord', when: 'before', words: 'the post left and never arrived' },
  { call: 'uploadBlob', when: 'after', words: 'the picture arrived, its answer did not' },
  { call: 'putRecord', when: 'before', late: true, words: 'the post arrived after the next start' },
];
// On PostgreSQL a dead process keeps what it carried for five minutes.
const quietWithin = given.database ? 480 : 90;

const pds = JSON.parse(process.env.BANYAN_TEST_PDS);
const account = await makeAccount(pds.url, `carried-${Date.now() % 1e7}`);
const site = await startSite();
const wire = await startWire(pds.url);
const house = await House.build(given.database);
const kills = [];
let lines;
try {
  await settleIn();
  await letGo();
  await sendWithKills();
  lines = await quiet();
  await compare();
} finally {
  await house.leave();
  await wire.stop();
  await site.stop();
}

async function settleIn() {
  const owner = ['--name', 'Ada', '--email', 'ada@linden.example'];
  await house.ask(['init', '--business', 'Linden & Rye', ...owner], 'rye and linden');
  const fields = [`server=${wire.url}`, `handle=${account.handle}`, 'app_password=-'];
  await house.ask(['channel', 'add', 'bluesky', ...fields], account.password);
}

/** The newest articles, each let go by a person: so many at once, the guard asks. */
async function letGo() {
  await house.ask(['carry', site.feed, '--to', 'bluesky', '--limit', given.articles]);
  for (const { id } of await house.ask(['publications'])) {
    await house.ask(['publication', id, '--decide', 'send-now']);
  }
}

async function sendWithKills() {
  let held = wire.holdNext(moments[0]);
  await house.serve();
  for (let n = 0; n < Number(given.kills); n += 1) {
    const moment = moments[n % moments.length];
    const deliver = await within(60, held, `a ${moment.call} to be under way`);
    await house.kill();
    const met = await underWay();
    // The last start goes on undisturbed.
    if (n + 1 < Number(given.kills)) held = wire.holdNext(moments[(n + 1) % moments.length]);
    const seconds = await house.serve();
    if (moment.late) await deliver();
    kills.push({ ...moment, met, seconds });
  }
}

/** What the killed program had under way, as it wrote down beforehand. */
async function underWay() {
  const open = (await house.ask(['inspect', 'flights', '--open'])).filter((flight) => flight.step_under_way);
  assert.ok(open.length > 0, 'the kill met a step under way');
  const waiting = (await house.ask(['publications'])).filter((line) => line.state === 'scheduled').length;
  return `${open.map((flight) => flight.step_under_way).join(', ')}; ${waiting} waiting`;
}

/** Until every publication has come to rest. */
async function quiet() {
  const end = performance.now() + quietWithin * 1000;
  for (;;) {
    const all = await house.ask(['publications']);
    if (all.every((line) => line.state === 'published')) return all;
    if (performance.now() > end) {
      throw new Error(`not quiet: ${all.map((line) => `${line.title}: ${line.state} ${JSON.stringify(line.trouble)}`).join('\n')}`);
    }
    await pause(500);
  }
}

async function compare() {
  const stands = await records();
  const proofs = (await Promise.all(lines.map((line) => house.ask(['publication', line.id])))).flat();
  assert.equal(proofs.length, Number(given.articles), 'every article has a publication');
  let cards = 0;
  for (const proof of proofs) {
    const [receipt, ...more] = proof.receipts;
    assert.deepEqual(more, []);
    const record = stands.find(({ uri }) => uri === receipt.remote_id);
    assert.ok(record, `${proof.title} stands there`);
    assert.equal(record.cid, receipt.extra.cid, 'it is what was answered');
    assert.equal(record.value.text, proof.rendered.parts[0].text);
    const { uri, title, description, thumb } = record.value.embed.external;
    const card = proof.rendered.card;
    assert.deepEqual([uri, title, description], [card.url, card.title, card.description]);
    assert.equal(thumb?.size, card.thumbnail?.bytes, 'the card has the picture that was shown');
    cards += thumb ? 1 : 0;
  }
  const addresses = stands.map((record) => record.value.embed.external.uri);
  const doubled = addresses.length - new Set(addresses).size;
  table(stands.length, cards, doubled);
  assert.equal(doubled, 0);
  assert.equal(stands.length, proofs.length, 'nothing stands there that nobody asked for');
}

/** Asked of the server itself, past the wire. */
async function records() {
  const query = new URLSearchParams({ repo: account.did, collection: 'app.bsky.feed.post', limit: '100' });
  const answer = await fetch(`${pds.url}/xrpc/com.atproto.repo.listRecords?${query}`);
  return (await answer.json()).records;
}

function table(stands, cards, doubled) {
  console.log(`${site.name} to a real PDS, on ${given.database ? 'PostgreSQL' : 'SQLite'}`);
  console.log('kill  at the wire                              up again  under way when killed');
  kills.forEach(({ words, met, seconds }, n) => {
    const took = `${(seconds * 1000).toFixed()} ms`;
    console.log(`${String(n + 1).padStart(4)}  ${words.padEnd(40)} ${took.padStart(8)}  ${met}`);
  });
  const lost = lines.length - stands + doubled;
  console.log(`${lines.length} articles, ${stands} on the PDS, ${cards} with a picture, ${doubled} doubled, ${lost} lost`);
}

async function within(seconds, promise, what) {
  const patience = new AbortController();
  const late = pause(seconds * 1000, null, { signal: patience.signal }).then(() => {
    throw new Error(`waited ${seconds} s for ${what}`);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    patience.abort();
    late.catch(() => {});
  }
}
