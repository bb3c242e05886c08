// Serves a folder of made pages the way the product would: same security headers, same addresses for its files.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";

const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2", ".svg": "image/svg+xml" };

export async function serve(pages, assets) {
  const policy = await readFile(join(pages, "content-security-policy.txt"), "utf8");
  const server = createServer(async (request, response) => {
    const name = basename(new URL(request.url, "http://localhost").pathname);
    const folder = request.url.startsWith("/studio/assets/") ? assets : pages;
    try {
      const body = await readFile(join(folder, name));
      response.writeHead(200, { "content-type": types[extname(name)] ?? "text/plain", "content-security-policy": policy });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { address: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}
