import { describe, expect, it } from 'vitest';
import { catalogue, ruleById } from './catalogue.ts';

/** How many rows the inventory holds under each topic: 174 together. */
const INVENTORY = {
  DOC: 22,
  FMT: 15,
  MTG: 25,
  INS: 21,
  RPT: 13,
  APP: 15,
  GRP: 6,
  SEC: 6,
  RES: 10,
  CRE: 9,
  VIL: 8,
  ENT: 8,
  ACC: 12,
  INC: 4,
};
const ids = Object.entries(INVENTORY).flatMap(([topic, count]) =>
  Array.from({ length: count }, (_, i) => `R-${topic}-${String(i + 1).padStart(2, '0')}`),
);

describe('the catalogue of rules', () => {
  const rows = catalogue();

  it('accounts for each of the 174 rows of the inventory exactly once, in order', () => {
    expect(ids).toHaveLength(174);
    expect(rows.map((row) => row.id).filter((id) => id.startsWith('R-'))).toEqual(ids);
  });

  it('has a rule file for every encoded row, and none for the others', () => {
    for (const row of rows) expect(ruleById(row.id) !== null, row.id).toBe(row.status === 'encoded');
  });

  it('says why a row is not encoded, and from when it stands', () => {
    for (const row of rows) {
      expect(['encoded', 'needs-data', 'prompt', 'not-encoded'], row.id).toContain(row.status);
      expect(row.why === undefined, row.id).toBe(row.status === 'encoded');
      expect(row.why ?? '-', row.id).not.toBe('');
      expect(row.whyEn ?? '-', row.id).toMatch(/^[\x20-\x7e“”’–]+$/);
      expect(row.effectiveFrom, row.id).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect([1, 2, 3, 4], row.id).toContain(row.certainty);
      expect(row.titles.zh && row.titles.en, row.id).toBeTruthy();
    }
  });

  it('encodes no historical target', () => {
    expect(rows.filter((row) => row.modality === 'expired').map((row) => row.status)).not.toContain('encoded');
  });

  it('names the place of every local rule', () => {
    for (const row of rows.filter((candidate) => candidate.pack === 'local')) expect(row.place, row.id).toBeTruthy();
  });
});
