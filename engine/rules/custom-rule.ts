import type { FindingLevel, Modality } from './review.ts';
import { defineRule, observe, type Pack, type Rule } from './rule.ts';
import { dropPassage, giveReason } from './text/fixes.ts';
import { hits } from './text/hits.ts';

/**
 * A local rule as a relief office writes it in a form, without code: words that must not be asked, the clause they break, from
 * when and for which place. `words` are plain text, never expressions.
 */
export type WordRule = {
  /** `L-…`, unique within the place. */
  id: string;
  version: number;
  title: string;
  titleEn: string;
  requirement: string;
  requirementEn: string;
  sourceTitle: string;
  clause: string;
  modality: Exclude<Modality, 'expired'>;
  effectiveFrom: string;
  effectiveTo?: string;
  words: string[];
  /** A sentence with one of these is left alone. */
  exceptWords: string[];
  ceiling?: FindingLevel;
};

const LONGEST_WORD = 40;
const MOST_WORDS = 200;
const escaped = (word: string) =>
  word
    .trim()
    .slice(0, LONGEST_WORD)
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function anyOf(words: string[], flags: string): RegExp | null {
  const parts = words.map(escaped).filter((word) => word !== '');
  return parts.length === 0 ? null : new RegExp(parts.slice(0, MOST_WORDS).join('|'), flags);
}

/** A rule that speaks where one of its words is asked; forbidding or deploring them is no fault. */
function wordRule(row: WordRule): Rule {
  const pattern = anyOf(row.words, 'g');
  const except = anyOf(row.exceptWords, '');
  return defineRule({
    id: row.id,
    version: row.version,
    titles: { zh: row.title, en: row.titleEn },
    requirement: { zh: row.requirement, en: row.requirementEn },
    source: {
      title: row.sourceTitle,
      titleEn: row.sourceTitle,
      clause: row.clause,
      clauseEn: row.clause,
      certainty: 3,
      published: false,
    },
    modality: row.modality,
    effectiveFrom: row.effectiveFrom,
    ...(row.effectiveTo ? { effectiveTo: row.effectiveTo } : {}),
    ...(row.ceiling ? { ceiling: row.ceiling } : {}),
    emergencyExempt: true,
    check(demand) {
      if (pattern === null) return observe([]);
      return observe(
        hits(demand, pattern, except ? { except } : {}).map((hit) => ({
          span: hit.span,
          fact: { zh: `文中写有“${hit.words}”`, en: `The text says “${hit.words}”` },
          way: { zh: '建议删去；确有必要的，请写明理由。', en: 'Please drop it, or state why it is needed.' },
          fixes: [dropPassage(hit, '此项'), giveReason],
        })),
      );
    },
  });
}

/**
 * The pack of one place made of its own word rules; add it to `packs` in the options of a review.
 * @example customPack('530427', '新平县', rows).place // { name: '新平县', regions: ['530427'] }
 */
export function customPack(region: string, name: string, rows: WordRule[]): Pack {
  return {
    id: `custom-${region}`,
    title: `${name}自定规则`,
    place: { name, regions: [region] },
    rules: rows.map(wordRule),
  };
}
