import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { type Division, divisionDecoder, readHeader } from './divisions-format.ts';

const DATA = fileURLToPath(new URL('../data/divisions-2023.txt.br', import.meta.url));

/**
 * Statistical headings of GB/T 2260 that nobody lives in (北京 “市辖区”, 重庆 “县”, 湖北 “省直辖县级行政区划”). They are kept, since
 * codes hang from them, but a path shown to people leaves them out.
 * `isHeading({ level: 'city', name: '市辖区' })` → true; 东莞市 and 仙桃市 are real places.
 */
export const isHeading = (place: { level: string; name: string }): boolean =>
  place.level === 'city' && /^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/u.test(place.name);

/** Date the codes stood at, and how many places the file holds. */
export type DivisionsFacts = { asOf: string; count: number };

/**
 * Streams the divisions of the data file in order of code, ancestors first. With `scope` (a code prefix of whole levels,
 * e.g. `530427`) only that subtree and its ancestors. Throws Error when the file is damaged or of another version.
 */
export async function* readDivisions(scope = '', file = DATA): AsyncGenerator<Division, DivisionsFacts> {
  const source = createReadStream(file);
  const unpacked = createBrotliDecompress();
  source.on('error', (error) => unpacked.destroy(error));
  const lines = createInterface({ input: source.pipe(unpacked), crlfDelay: Number.POSITIVE_INFINITY });
  const decode = divisionDecoder();
  let facts: DivisionsFacts | null = null;
  for await (const line of lines) {
    if (facts === null) {
      facts = readHeader(line);
      if (facts === null) throw new Error(`not a divisions file of this version: ${file}`);
      continue;
    }
    const place = decode(line);
    if (place.code.startsWith(scope) || scope.startsWith(place.code)) yield place;
  }
  if (facts === null) throw new Error(`empty divisions file: ${file}`);
  return facts;
}
