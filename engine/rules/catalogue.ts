import { REST } from './catalogue-rest.ts';
import { WHY_EN } from './catalogue-why-en.ts';
import { packs } from './packs/packs.ts';
import type { Modality } from './review.ts';
import type { Pack, Rule, Words } from './rule.ts';

export type CatalogueStatus = 'encoded' | 'needs-data' | 'prompt' | 'not-encoded';

/** One rule of the inventory, or one of ours beyond it (`P-…`), with what became of it. */
export type CatalogueRow = {
  id: string;
  titles: Words;
  status: CatalogueStatus;
  /** Why it is not encoded, zh-CN; absent for encoded rows. */
  why?: string;
  whyEn?: string;
  pack: string;
  modality: Modality | 'reference' | 'permission';
  certainty: number;
  effectiveFrom: string;
  place?: string;
};

/**
 * Every row of the inventory of rules and every rule beyond it, ordered by topic and number: what `songbang rules list` prints.
 * @example catalogue().find((row) => row.id === 'R-DOC-06')?.status // 'encoded'
 */
export function catalogue(): CatalogueRow[] {
  const encoded = packs.flatMap((pack) => pack.rules.map((rule) => encodedRow(pack, rule)));
  const rest = REST.trim().split('\n').map(restRow);
  return [...encoded, ...rest].sort((a, b) => orderOf(a.id) - orderOf(b.id));
}

/** A rule with its pack, by id; null when no rule file carries it. */
export function ruleById(id: string): { pack: Pack; rule: Rule } | null {
  for (const pack of packs) {
    const rule = pack.rules.find((candidate) => candidate.id === id);
    if (rule) return { pack, rule };
  }
  return null;
}

function encodedRow(pack: Pack, rule: Rule): CatalogueRow {
  const { id, titles, modality, source, effectiveFrom } = rule;
  const place = pack.place ? { place: pack.place.name } : {};
  return {
    id,
    titles,
    status: 'encoded',
    pack: pack.id,
    modality,
    certainty: source.certainty,
    effectiveFrom,
    ...place,
  };
}

function restRow(line: string): CatalogueRow {
  const [
    id = '',
    zh = '',
    en = '',
    status = '',
    why = '',
    pack = '',
    modality = '',
    certainty = '',
    effectiveFrom = '',
    place = '',
  ] = line.split('|').map((cell) => cell.trim());
  return {
    id,
    titles: { zh, en },
    status: status as CatalogueStatus,
    why,
    whyEn: WHY_EN[why] ?? why,
    pack,
    modality: modality as CatalogueRow['modality'],
    certainty: Number(certainty),
    effectiveFrom,
    ...(place === '' ? {} : { place }),
  };
}

/** The topics in the order of the inventory; our own rules last. */
const TOPICS = [
  'DOC',
  'FMT',
  'MTG',
  'INS',
  'RPT',
  'APP',
  'GRP',
  'SEC',
  'RES',
  'CRE',
  'VIL',
  'ENT',
  'ACC',
  'INC',
  'TIM',
  'CAP',
  'TRC',
  'RNK',
];

function orderOf(id: string): number {
  const [family, topic = '', number] = id.split('-');
  return (family === 'R' ? 0 : 1_000_000) + TOPICS.indexOf(topic) * 1000 + Number(number);
}
