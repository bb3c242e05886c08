// Drives a Mastodon server with the JavaScript client library: node drive.mjs URL
import { strict as assert } from "node:assert";
import { createHash, randomBytes } from "node:crypto";
import { createOAuthAPIClient, createRestAPIClient } from "masto";

const url = process.argv[2];
if (!url) throw new Error("usage: node drive.mjs URL");
const OUT_OF_BAND = "urn:ietf:wg:oauth:2.0:oob";
const PIXEL = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==", "base64");

let failed = 0;
async function check(name, act) {
  try {
    const result = await act();
    console.log(`ok: ${name}`);
    return result;
  } catch (error) {
    failed += 1;
    console.log(`failed: ${name}: ${error.stack}`);
    return undefined;
  }
}

// What a browser does with the sign-in page: send its form back with one button pressed.
async function approve(address, account) {
  const page = await (await fetch(address)).text();
  const form = new URLSearchParams();
  for (const [, name, value] of page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)) {
    form.set(name, value.replaceAll("&amp;", "&").replaceAll("&quot;", '"'));
  }
  form.set("account", account);
  form.set("answer", "yes");
  const answer = await (await fetch(new URL("/oauth/authorize", url), { method: "POST", body: form })).text();
  return answer.match(/readonly value="([^"]+)"/)[1];
}

async function connect(account) {
  const scopes = "read write";
  const app = await createRestAPIClient({ url }).v1.apps.create({
    clientName: "Practice in JavaScript", redirectUris: OUT_OF_BAND, scopes, website: "https://example.com",
  });
  const verifier = randomBytes(32).toString("base64url");
  const address = new URL("/oauth/authorize", url);
  address.search = new URLSearchParams({
    response_type: "code", client_id: app.clientId, redirect_uri: OUT_OF_BAND, scope: scopes,
    code_challenge: createHash("sha256").update(verifier).digest("base64url"), code_challenge_method: "S256",
  }).toString();
  const code = await approve(address, account);
  const given = await createOAuthAPIClient({ url }).token.create({
    grantType: "authorization_code", clientId: app.clientId, clientSecret: app.clientSecret, redirectUri: OUT_OF_BAND,
    code, codeVerifier: verifier, scope: scopes,
  });
  return createRestAPIClient({ url, accessToken: given.accessToken });
}

const us = await check("sign in as the business", () => connect("linden"));
const neighbour = await check("sign in as the neighbour", () => connect("nora"));

await check("instance, second form", async () => {
  const instance = await us.v2.instance.fetch();
  assert.equal(instance.configuration.statuses.maxCharacters, 500);
  assert.ok(instance.apiVersions.mastodon >= 2);
});
await check("instance, first form", async () => assert.ok((await us.v1.instance.fetch()).version));
const me = await check("who am I", () => us.v1.accounts.verifyCredentials());
const media = await check("upload a picture", async () => {
  const made = await us.v2.media.create({ file: new Blob([PIXEL], { type: "image/png" }), description: "A pixel" });
  assert.ok(made.url);
  assert.equal(made.description, "A pixel");
  return made;
});
const post = await check("post with the picture", async () => {
  const made = await us.v1.statuses.create({
    status: "Rye at eight https://example.com/rye #Bread", mediaIds: [media.id], language: "en", visibility: "public",
  });
  assert.equal(made.mediaAttachments.length, 1);
  assert.equal(made.tags[0].name, "bread");
  assert.equal(made.application.name, "Practice in JavaScript");
  return made;
});
await check("the same key makes one post", async () => {
  const options = { requestInit: { headers: { "Idempotency-Key": `js-${Date.now()}` } } };
  const first = await us.v1.statuses.create({ status: "Once" }, options);
  const second = await us.v1.statuses.create({ status: "Once" }, options);
  assert.equal(first.id, second.id);
});
await check("a post too long is refused in words", async () => {
  await assert.rejects(us.v1.statuses.create({ status: "a".repeat(501) }), (error) => {
    assert.equal(error.statusCode, 422);
    return /character limit of 500/.test(error.message);
  });
});
await check("an answer and a like are told", async () => {
  await neighbour.v1.statuses.create({ status: "@linden one for me", inReplyToId: post.id });
  await neighbour.v1.statuses.$select(post.id).favourite();
  const told = await us.v1.notifications.list({ types: ["mention", "favourite"] });
  assert.deepEqual(told.slice(0, 2).map((note) => note.type), ["favourite", "mention"]);
  assert.equal(told[1].status.inReplyToId, post.id);
});
await check("the thread below the post", async () => {
  assert.equal((await us.v1.statuses.$select(post.id).context.fetch()).descendants.length, 1);
});
await check("edit, keeping the picture", async () => {
  const changed = await us.v1.statuses.$select(post.id).update({
    status: "Rye at nine", mediaIds: [media.id], mediaAttributes: [{ id: media.id, description: "One pixel" }],
  });
  assert.ok(changed.editedAt);
  assert.equal(changed.mediaAttachments[0].description, "One pixel");
  assert.equal((await us.v1.statuses.$select(post.id).source.fetch()).text, "Rye at nine");
});
await check("our own posts, newest first, in pages", async () => {
  const first = await us.v1.accounts.$select(me.id).statuses.list({ limit: 1 });
  const next = await us.v1.accounts.$select(me.id).statuses.list({ limit: 1, maxId: first[0].id });
  assert.ok(BigInt(first[0].id) > BigInt(next[0].id));
});
await check("many posts at once", async () => {
  assert.equal((await us.v1.statuses.list({ id: [post.id, "1"] })).length, 1);
});
await check("delete, and it is gone", async () => {
  assert.equal((await us.v1.statuses.$select(post.id).remove()).text, "Rye at nine");
  await assert.rejects(us.v1.statuses.$select(post.id).fetch(), (error) => error.statusCode === 404);
});
await check("a wrong credential is refused", async () => {
  const nobody = createRestAPIClient({ url, accessToken: "made-up" });
  await assert.rejects(nobody.v1.accounts.verifyCredentials(), (error) => error.statusCode === 401);
});

process.exit(failed === 0 ? 0 : 1);
