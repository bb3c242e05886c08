// Serves a folder of made pages the way the product would: same security headers, same addresses for its files.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { gzipSync } from "node:zlib";

const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2", ".svg": "image/svg+xml" };

/** Stands in for a kept picture: hills under a sun, in colours of its own. */
function drawn(id) {
  const hue = (parseInt(id.slice(-2), 16) * 47) % 360;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 180" width="240" height="180"><rect width="240" height="180" fill="hsl(${hue} 40% 85%)"/><circle cx="170" cy="50" r="26" fill="hsl(${hue + 40} 70% 70%)"/><path d="M0 140q60-60 120 0t120-10v50H0z" fill="hsl(${hue} 35% 40%)"/></svg>`;
}

const kept = new Map();

/** As it travels: pages are packed here, scripts and styles are made so. */
async function packed(folder, name, type, isMade) {
  const file = join(folder, name);
  if (!kept.has(file)) {
    const isText = type.startsWith("text/");
    const body = await readFile(isText && isMade ? `${file}.gz` : file);
    kept.set(file, isText && !isMade ? gzipSync(body, { level: 1 }) : body);
  }
  return kept.get(file);
}

/** `axe` is what looks at the pages: asked for by each of them, so the browser keeps it. */
export async function serve(pages, assets, axe) {
  const policy = await readFile(join(pages, "content-security-policy.txt"), "utf8");
  const server = createServer(async (request, response) => {
    const name = basename(new URL(request.url, "http://localhost").pathname);
    const file = request.url.match(/^\/studio\/library\/(.+)\/file/);
    if (file) {
      response.writeHead(200, { "content-type": types[".svg"] }).end(drawn(file[1]));
      return;
    }
    if (request.url === "/axe.js") {
      response.writeHead(200, { "content-type": types[".js"], "cache-control": "max-age=3600" }).end(axe);
      return;
    }
    const isMade = request.url.startsWith("/studio/assets/");
    try {
      const type = types[extname(name)] ?? "text/plain";
      const body = await packed(isMade ? assets : pages, name, type, isMade);
      const encoding = type.startsWith("text/") ? { "content-encoding": "gzip" } : {};
      response.writeHead(200, { "content-type": type, "content-security-policy": policy, ...encoding }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { address: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}
