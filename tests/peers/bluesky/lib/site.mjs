// A publisher's site on loopback: a real feed where the collection of real files is present, else one of our own.
// The addresses of the feed's own hosts are turned to loopback, so that nothing asks the outside for a page or picture.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import zlib from 'node:zlib';

const collection = path.join(import.meta.dirname, '../../../../../shared/data/feeds-real');
const real = {
  file: path.join(collection, 'kagisearch__fastfeedparser/tests/integration/vintagehomeplans.xml'),
  name: 'Vintage Home Plans',
  hosts: ['https://vintagehomeplans.tumblr.com', 'https://64.media.tumblr.com'],
};

export async function startSite() {
  const server = http.createServer((request, response) => {
    const address = `http://${request.headers.host}`;
    const { pathname } = new URL(request.url, address);
    if (pathname === '/feed.xml') return answer(response, 'application/rss+xml; charset=utf-8', feed(address));
    if (/\.(jpe?g|png)$/.test(pathname)) return answer(response, 'image/png', picture(pathname));
    answer(response, 'text/html; charset=utf-8', '<!doctype html><title>Here</title>');
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    name: fs.existsSync(real.file) ? real.name : 'a feed of our own (skipped: no ../shared)',
    feed: `http://127.0.0.1:${server.address().port}/feed.xml`,
    stop: () => new Promise((done) => server.close(done).closeAllConnections()),
  };
}

function answer(response, type, body) {
  response.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

function feed(address) {
  if (!fs.existsSync(real.file)) return ownFeed(address);
  return real.hosts.reduce((text, host) => text.replaceAll(host, address), fs.readFileSync(real.file, 'utf8'));
}

function ownFeed(address) {
  const items = Array.from({ length: 20 }, (_, n) => {
    const link = `${address}/loaf-${n}`;
    const date = new Date(Date.UTC(2026, 9, 28 - n)).toUTCString();
    return (
      `<item><title>Loaf ${n} of the autumn</title><link>${link}</link><guid>${link}</guid><pubDate>${date}</pubDate>` +
      `<description>&lt;img src="${link}.jpg"&gt;Loaf ${n} rests for two days and tastes of ${n + 1} fields.</description></item>`
    );
  });
  return (
    `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Corner Bakery</title><link>${address}/</link>` +
    `<description>Bread that rests</description><language>en</language>${items.join('')}</channel></rss>`
  );
}

/** One colour, made from the path: each article's picture is another file. */
function picture(name) {
  const colour = Buffer.alloc(4);
  colour.writeUInt32BE(zlib.crc32(name));
  const [width, height] = [320, 180];
  const row = Buffer.concat([Buffer.of(0), ...Array(width).fill(colour.subarray(0, 3))]);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const pixels = zlib.deflateSync(Buffer.concat(Array(height).fill(row)));
  const pieces = [piece('IHDR', head), piece('IDAT', pixels), piece('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...pieces]);
}

function piece(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(zlib.crc32(body));
  return Buffer.concat([length, body, sum]);
}
