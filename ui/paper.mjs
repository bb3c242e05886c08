// Fonts as a PDF can hold them: WOFF unpacked into TrueType, without the tables that only a browser asks for.
// SOURCE: https://www.w3.org/TR/WOFF/ and https://learn.microsoft.com/typography/opentype/spec/otff, 2026-11-22
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { inflate } from "node:zlib";

const faces = [
  ["figtree", 400],
  ["figtree", 600],
  ["newsreader", 400],
];
const kept = ["OS/2", "cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep"];

/** Writes `figtree-latin-400.ttf` and its like into the folder. */
export async function paperFonts(folder) {
  await mkdir(folder, { recursive: true });
  for (const [family, weight] of faces) {
    for (const letters of ["latin", "latin-ext"]) {
      const woff = join("node_modules/@fontsource", family, `files/${family}-${letters}-${weight}-normal.woff`);
      await writeFile(join(folder, `${family}-${letters}-${weight}.ttf`), await unpacked(await readFile(woff)));
    }
  }
}

async function unpacked(woff) {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("no WOFF file");
  const count = woff.readUInt16BE(12);
  const entries = Array.from({ length: count }, (_, index) => woff.subarray(44 + index * 20, 64 + index * 20));
  const tables = [];
  for (const entry of entries) {
    const tag = entry.toString("latin1", 0, 4);
    const [offset, packed, length, checksum] = [4, 8, 12, 16].map((at) => entry.readUInt32BE(at));
    const bytes = woff.subarray(offset, offset + packed);
    if (kept.includes(tag)) tables.push({ tag, checksum, bytes: packed < length ? await promisify(inflate)(bytes) : bytes });
  }
  return assembled(woff.readUInt32BE(4), tables);
}

function assembled(flavour, tables) {
  const head = Buffer.alloc(12 + tables.length * 16);
  const log = Math.floor(Math.log2(tables.length));
  head.writeUInt32BE(flavour, 0);
  [tables.length, 16 * 2 ** log, log, 16 * (tables.length - 2 ** log)].forEach((value, index) => head.writeUInt16BE(value, 4 + index * 2));
  const parts = [head];
  let offset = head.length;
  tables.forEach(({ tag, checksum, bytes }, index) => {
    const at = 12 + index * 16;
    head.write(tag, at, "latin1");
    [checksum, offset, bytes.length].forEach((value, place) => head.writeUInt32BE(value, at + 4 + place * 4));
    const air = Buffer.alloc((4 - (bytes.length % 4)) % 4);
    parts.push(bytes, air);
    offset += bytes.length + air.length;
  });
  return Buffer.concat(parts);
}
