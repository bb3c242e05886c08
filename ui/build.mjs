// One step from src/ to dist/: bundle, hash the names, compress, copy the licences of what is shipped.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { paperFonts } from "./paper.mjs";

const out = "dist";
// As the field for files in Write takes them; a test compares.
const shared = "image/jpeg,image/png,image/gif,image/webp,video/mp4,video/quicktime,audio/mpeg,audio/mp4,audio/wav".split(",");
process.chdir(import.meta.dirname);
await rm(out, { recursive: true, force: true });

const { metafile } = await build({
  entryPoints: [
    "src/app.js",
    "src/app.css",
    "src/beside.css",
    "src/calendar.css",
    "src/connect.css",
    "src/done.css",
    "src/first.css",
    "src/guard.css",
    "src/library.css",
    "src/measure.css",
    "src/plan.css",
    "src/proof.css",
    "src/settings.css",
    "src/sources.css",
    "src/steps.css",
    "src/today.css",
    "src/waiting.css",
    "src/write.css",
    "src/favicon.svg",
  ],
  bundle: true,
  minify: true,
  metafile: true,
  target: "esnext",
  format: "iife",
  legalComments: "none",
  outdir: out,
  entryNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  loader: { ".woff2": "file", ".svg": "copy" },
});

// The manifest maps the plain name to the hashed one: { "app.js": "app-ABC.js" }.
const plain = (name) => basename(name).replace(/-[0-9A-Z]{8}(\.\w+)$/, "$1");
const names = Object.keys(metafile.outputs).map((name) => basename(name));
const manifest = Object.fromEntries(names.sort().map((name) => [plain(name), name]));

// What a phone is told of the Studio where it is installed as an app, and what other programs can share with it.
const app = JSON.stringify({
  id: "/studio",
  name: "Banyan",
  short_name: "Banyan",
  start_url: "/studio",
  scope: "/studio",
  display: "standalone",
  icons: [{ src: manifest["favicon.svg"], sizes: "any", type: "image/svg+xml" }],
  share_target: {
    action: "/studio/write/share",
    method: "POST",
    enctype: "multipart/form-data",
    params: { title: "title", text: "text", url: "url", files: [{ name: "file", accept: shared }] },
  },
});
const hash = createHash("sha256").update(app).digest("hex").slice(0, 8).toUpperCase();
manifest["app.webmanifest"] = `app-${hash}.webmanifest`;
await writeFile(join(out, manifest["app.webmanifest"]), app);
await writeFile(join(out, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);

for (const name of names.filter((name) => [".js", ".css"].includes(extname(name)))) {
  const bytes = await readFile(join(out, name));
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  await writeFile(join(out, `${name}.br`), await promisify(brotliCompress)(bytes, options));
  await writeFile(join(out, `${name}.gz`), await promisify(gzip)(bytes, { level: 9 }));
  // Whoever takes neither has it unpacked by the program.
  await rm(join(out, name));
}

await paperFonts(join(out, "paper"));

await mkdir(join(out, "licenses"));
for (const dependency of ["htmx.org", "@fontsource-variable/figtree", "@fontsource-variable/newsreader"]) {
  const folder = join("node_modules", dependency);
  const licence = (await readdir(folder)).find((name) => /^licen[sc]e/i.test(name));
  await cp(join(folder, licence), join(out, "licenses", `${basename(dependency)}.txt`));
}
