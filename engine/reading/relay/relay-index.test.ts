import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDocument, documentsNamed, printsOfDocument } from './document.ts';
import { decodePrints, encodePrints } from './durable.ts';
import { DENSE, SPARSE } from './fingerprint.ts';
import {
  createRelayIndex,
  freezeTail,
  indexBytes,
  type RelayIndex,
  removeDocument,
  restoreIndex,
} from './relay-index.ts';
import { candidates } from './search.ts';
import { COMMON_ABOVE } from './segment.ts';

/** Seeded text without repeated runs, so that unrelated documents share nothing. */
const textOf = (seed: number, length = 300): string => {
  let state = (seed + 1) * 2654435761;
  let made = '';
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    made += String.fromCharCode(0x4e00 + ((state >>> 8) % 4000));
  }
  return made;
};

const filled = (count: number, tailPostings?: number): RelayIndex => {
  const index = createRelayIndex(tailPostings === undefined ? {} : { tailPostings });
  for (let i = 0; i < count; i++) addDocument(index, { id: `d${i}`, text: textOf(i) });
  return index;
};

describe('the index of held documents', () => {
  it('finds a document the moment it is added', () => {
    const index = createRelayIndex();
    addDocument(index, { id: 'a', text: textOf(1) });
    const [found] = candidates(index, textOf(1));
    expect(found?.id).toBe('a');
    expect(found?.containment).toBeCloseTo(1, 5);
  });

  it('finds the source of an excerpt among others, and nothing for a foreign text', () => {
    const index = filled(60);
    expect(candidates(index, textOf(7).slice(100, 160))[0]?.id).toBe('d7');
    expect(candidates(index, textOf(999))).toEqual([]);
  });

  it('finds any copied run of fifteen characters', () => {
    const index = filled(40);
    fc.assert(
      fc.property(fc.nat(39), fc.nat(280), (document, from) => {
        const run = textOf(document).slice(from, from + 15);
        if (run.length < 15) return;
        expect(candidates(index, `${textOf(500, 40)}${run}${textOf(501, 40)}`).map((one) => one.id)).toContain(
          `d${document}`,
        );
      }),
    );
  });

  it('answers the same before and after freezing and merging', () => {
    const loose = filled(120);
    const frozen = filled(120, 700);
    expect(frozen.segments.length).toBeGreaterThan(0);
    for (const i of [0, 5, 60, 119]) expect(candidates(frozen, textOf(i))).toEqual(candidates(loose, textOf(i)));
  });

  it('keeps the number of frozen segments small', () => {
    expect(filled(400, 500).segments.length).toBeLessThanOrEqual(8);
  });

  it('forgets a removed document, frozen or not, and a replaced text', () => {
    const index = filled(30);
    expect(removeDocument(index, 'd3')).toBe(true);
    expect(removeDocument(index, 'd3')).toBe(false);
    expect(candidates(index, textOf(3))).toEqual([]);
    freezeTail(index);
    addDocument(index, { id: 'd4', text: textOf(800) });
    expect(candidates(index, textOf(4))).toEqual([]);
    expect(candidates(index, textOf(800))[0]?.id).toBe('d4');
    freezeTail(index);
    expect(candidates(index, textOf(800))[0]?.id).toBe('d4');
  });

  it('is the same after its stored prints are restored', () => {
    const stored = Array.from({ length: 50 }, (_, i) => ({
      id: `d${i}`,
      bytes: encodePrints(printsOfDocument({ text: textOf(i) }, DENSE), DENSE),
    }));
    const source = () => stored.map(({ id, bytes }) => ({ id, prints: decodePrints(bytes, DENSE)! }));
    const restored = restoreIndex(source);
    expect(candidates(restored, textOf(31))).toEqual(candidates(filled(50), textOf(31)));
    addDocument(restored, { id: 'later', text: textOf(77) });
    expect(candidates(restored, textOf(77))[0]?.id).toBe('later');
    expect(indexBytes(restored)).toBeGreaterThan(0);
  });

  it('refuses stored prints of another setting or damaged ones', () => {
    const bytes = encodePrints(Uint32Array.of(1, 2, 3), DENSE);
    expect([...decodePrints(bytes, DENSE)!]).toEqual([1, 2, 3]);
    expect(decodePrints(bytes, SPARSE)).toBeNull();
    expect(decodePrints(bytes.subarray(0, 9), DENSE)).toBeNull();
    expect(decodePrints(new Uint8Array(0), DENSE)).toBeNull();
    expect(decodePrints(encodePrints(Uint32Array.of(3, 2), DENSE), DENSE)).toBeNull();
  });

  it('learns boilerplate: a formula in more than 500 documents finds none of them', () => {
    const formula = textOf(5000, 60);
    const index = createRelayIndex({ tailPostings: 20_000 });
    for (let i = 0; i < COMMON_ABOVE + 40; i++) addDocument(index, { id: `d${i}`, text: textOf(i, 60) + formula });
    freezeTail(index);
    expect(index.common.size).toBeGreaterThan(0);
    const found = candidates(index, textOf(900, 400) + formula + textOf(12, 60));
    expect(found.map((one) => one.id)).toEqual(['d12']);
  });

  it('still finds a document that everybody passed on, its first copies first of all', () => {
    const notice = textOf(6000, 400);
    const index = createRelayIndex({ tailPostings: 50_000 });
    addDocument(index, { id: 'root', text: notice });
    for (let i = 0; i < COMMON_ABOVE + 100; i++) addDocument(index, { id: `d${i}`, text: textOf(i, 40) + notice });
    freezeTail(index);
    expect(candidates(index, notice, 600).some((one) => one.id === 'root')).toBe(true);
  });

  it('resolves a citation by number or title, whatever the brackets', () => {
    const index = createRelayIndex();
    addDocument(index, {
      id: 'a',
      text: textOf(1),
      title: '某省人民政府办公厅关于做好春耕备耕工作的通知',
      docNo: '某政办发〔2026〕7号',
    });
    expect(documentsNamed(index, ['n:某政办发2026-7'], 5)).toEqual(['a']);
    expect(documentsNamed(index, ['t:关于做好春耕备耕工作通知'], 5)).toEqual(['a']);
    expect(documentsNamed(index, ['t:关于做好秋收工作通知'], 5)).toEqual([]);
  });
});
