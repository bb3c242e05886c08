// A small business's own site: a home page, a feed, articles, and links to its profiles; articles can be added.
import { createServer } from "node:http";

const bakery = "Corner Bakery";

export async function startSite() {
  const articles = [
    { slug: "why-rye", title: "Why our rye rests for two days", date: "2026-11-03T08:00:00Z", text: "Rye needs time. After two days the crumb is moist and the crust sings. We start on Thursday for Saturday's loaves." },
    { slug: "flour", title: "Where our flour comes from", date: "2026-11-10T08:00:00Z", text: "Three fields, one mill, and a miller who calls before the harvest. You can visit the mill on the first Sunday of May." },
    { slug: "old-ovens", title: "How to keep bread fresh for a week", date: "2026-11-17T08:00:00Z", text: "A clay pot, a linen cloth and a cool shelf. Never the fridge: cold makes bread stale faster than air does." },
  ];
  const server = createServer((request, response) => {
    const address = `http://${request.headers.host}`;
    const path = new URL(request.url, address).pathname;
    const article = articles.find(({ slug }) => path === `/${slug}`);
    if (path === "/") return answer(response, "text/html", home(address, articles));
    if (path === "/feed.xml") return answer(response, "application/rss+xml", feed(address, articles));
    if (article) return answer(response, "text/html", page(article.title, `<p>${article.text}</p>`));
    response.writeHead(404).end("not here");
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    articles,
    publish: (title, text) => articles.push({ slug: `a${articles.length}`, title, text, date: new Date().toISOString() }),
    stop: () => new Promise((done) => server.close(done).closeAllConnections()),
  };
}

function answer(response, type, body) {
  response.writeHead(200, { "content-type": `${type}; charset=utf-8` });
  response.end(body);
}

function home(address, articles) {
  const list = articles.map(({ slug, title }) => `<li><a href="${address}/${slug}">${title}</a></li>`).join("");
  const alternate = `<link rel="alternate" type="application/rss+xml" title="Articles" href="${address}/feed.xml">`;
  const mastodon = '<a rel="me" href="https://mastodon.social/@cornerbakery">Mastodon</a>';
  const bluesky = '<a href="https://bsky.app/profile/cornerbakery.example">Bluesky</a>';
  return page(bakery, `<ul>${list}</ul><p>${mastodon} ${bluesky}</p>`, alternate);
}

function page(title, body, head = "") {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body><h1>${title}</h1>${body}</body></html>`;
}

function feed(address, articles) {
  const items = articles.toReversed().map(
    ({ slug, title, text, date }) =>
      `<item><title>${title}</title><link>${address}/${slug}</link><guid>${address}/${slug}</guid>` +
      `<pubDate>${new Date(date).toUTCString()}</pubDate><description>${text}</description></item>`,
  );
  return (
    `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${bakery}</title><link>${address}/</link>` +
    `<description>Bread that rests</description><language>en</language>${items.join("")}</channel></rss>`
  );
}
