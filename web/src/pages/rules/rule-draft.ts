import type { LocalRule, WordRuleInput } from '../../api/types.ts';

/** A rule as it stands in the form: words as lines. */
export type RuleDraft = Omit<WordRuleInput, 'words' | 'exceptWords'> & { words: string; exceptWords: string };

const EMPTY: RuleDraft = {
  title: '',
  titleEn: '',
  requirement: '',
  requirementEn: '',
  sourceTitle: '',
  clause: '',
  modality: 'general',
  effectiveFrom: '',
  effectiveTo: null,
  words: '',
  exceptWords: '',
};

/** The form of a new rule, or of the next version of one, from a day on. */
export function draftOf(earlier: LocalRule | null, today: string): RuleDraft {
  if (!earlier) return { ...EMPTY, effectiveFrom: today };
  const { words, exceptWords, effectiveTo, ...rule } = earlier.rule;
  return {
    ...rule,
    effectiveFrom: today,
    effectiveTo: effectiveTo && effectiveTo > today ? effectiveTo : null,
    words: words.join('\n'),
    exceptWords: exceptWords.join('\n'),
  };
}

/** Lines, and what is separated by Chinese or Latin commas: `linesOf('a\nb,c') // ['a', 'b', 'c']` */
export const linesOf = (text: string): string[] =>
  text
    .split(/[\n,;\uff0c\u3001\uff1b]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What is sent; null while something needed is missing. */
export function ruleOf(draft: RuleDraft, today: string): WordRuleInput | null {
  const words = linesOf(draft.words);
  const filled = [draft.title, draft.requirement, draft.sourceTitle, draft.clause].every((text) => text.trim() !== '');
  const dated = draft.effectiveFrom >= today && (draft.effectiveTo === null || draft.effectiveTo > draft.effectiveFrom);
  if (!filled || !dated || words.length === 0) return null;
  return { ...draft, words, exceptWords: linesOf(draft.exceptWords) };
}
