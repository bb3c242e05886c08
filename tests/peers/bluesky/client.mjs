// The network's own client library against a server, real or simulated: it checks every answer against the lexicons.
//   node client.mjs URL HANDLE APP_PASSWORD
import { underNode22 } from './lib/node22.mjs';
await underNode22(import.meta.url);

const assert = (await import('node:assert/strict')).default;
const { AtpAgent, RichText } = await import('@atproto/api');
const [service, identifier, password] = process.argv.slice(2);

const agent = new AtpAgent({ service });
await agent.login({ identifier, password });
const did = agent.assertDid;
await assert.rejects(new AtpAgent({ service }).login({ identifier, password: 'wrong' }), { status: 401 });
await agent.sessionManager.refreshSession();

const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
const { data: { blob } } = await agent.uploadBlob(picture, { encoding: 'image/png' });
const words = new RichText({ text: `Fresh bread for @${identifier} #Brot https://linden.example/rye ${Date.now()}` });
await words.detectFacets(agent);
assert.equal(words.facets.length, 3);
const made = await agent.post({
  text: words.text,
  facets: words.facets,
  langs: ['en'],
  embed: { $type: 'app.bsky.embed.images', images: [{ image: blob, alt: 'bread' }] },
});
const rkey = made.uri.split('/').pop();
const own = { repo: did, collection: 'app.bsky.feed.post' };
const read = await agent.com.atproto.repo.getRecord({ ...own, rkey });
assert.equal(read.data.value.text, words.text);
assert.equal(read.data.cid, made.cid);

// Under a key that is taken: the same is no change, something else is refused.
const put = (record) => agent.com.atproto.repo.putRecord({ ...own, rkey, record, swapRecord: null });
assert.equal((await put(read.data.value)).data.cid, made.cid);
await assert.rejects(put({ ...read.data.value, text: 'other' }), { error: 'InvalidSwap' });
await assert.rejects(agent.post({ text: 'a'.repeat(301) }), { status: 400 });

const listed = await agent.com.atproto.repo.listRecords({ ...own, limit: 5 });
assert.ok(listed.data.records.some((record) => record.uri === made.uri));

const hasAppView = process.argv[5] === 'app-view';
if (hasAppView) {
  assert.equal((await agent.getProfile({ actor: did })).data.handle, identifier);
  assert.ok(Array.isArray((await agent.listNotifications()).data.notifications));
  const [view] = (await agent.getPosts({ uris: [made.uri] })).data.posts;
  assert.equal(view?.likeCount, 0);
}
await agent.deletePost(made.uri);
await agent.deletePost(made.uri);
await assert.rejects(agent.com.atproto.repo.getRecord({ ...own, rkey }), { error: 'RecordNotFound' });
console.log(JSON.stringify({ ok: true, service, did }));
