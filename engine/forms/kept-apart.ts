import type { Form } from './form.ts';
import { readLabel } from './label.ts';
import type { FieldMatch } from './match-fields.ts';

/** Why two fields that look alike were not merged. */
export type Guard = 'subject' | 'grain' | 'unit' | 'period' | 'kind' | 'unknown';
type Place = { form: string; index: number; label: string };
export type KeptApart = { a: Place; b: Place; guard: Guard; why: string };

/** A report is read by people; beyond this the pairs repeat themselves. */
const MOST_PAIRS = 200;

const WHY: Record<Guard, string> = {
  subject: '说的不是同一个人（本人、户主、监护人等），不能合并。',
  grain: '一个按人或户填，一个按村或单位填，不能合并。',
  unit: '计量单位不同，换算前不能合并。',
  period: '统计期间不同，不能合并。',
  kind: '一个问是否，一个问数量或内容，不能合并。',
  unknown: '栏目含义没有人确认过，由人决定是否合并。',
};

/**
 * Pairs of fields from different forms with the same printed label and different meanings, each with its guard. One
 * example for each pair of meanings.
 */
export function keptApart(forms: readonly Form[], matches: readonly FieldMatch[]): KeptApart[] {
  const labels = new Map<string, { place: Place; concept: string | null }[]>();
  for (const match of matches) {
    const label = forms.find((form) => form.id === match.form)?.fields[match.index]?.label ?? '';
    const words = readLabel(label).text;
    if (words === '') continue;
    labels.set(words, [
      ...(labels.get(words) ?? []),
      { place: { form: match.form, index: match.index, label }, concept: match.concept },
    ]);
  }
  const pairs: KeptApart[] = [];
  for (const alike of labels.values()) addPairs(pairs, alike);
  return pairs;
}

function addPairs(pairs: KeptApart[], alike: readonly { place: Place; concept: string | null }[]): void {
  const shown = new Set<string>();
  const examples = [...new Map(alike.map((each) => [each.concept, each])).values()];
  for (const a of examples) {
    const b = alike.find(
      (other) =>
        other.place.form !== a.place.form && other.concept !== a.concept && !shown.has(key(a.concept, other.concept)),
    );
    if (!b || pairs.length >= MOST_PAIRS) continue;
    shown.add(key(a.concept, b.concept));
    const guard = guardBetween(a.concept, b.concept);
    pairs.push({ a: a.place, b: b.place, guard, why: WHY[guard] });
  }
}

function key(a: string | null, b: string | null): string {
  return [a ?? '', b ?? ''].sort().join(' ');
}

const PLACES = /^(?:village|group|organisation|house|plot|project|event)\./;

/** Concepts carry their guards in their spelling: subject or grain before the first dot, `@unit`, `~period`. */
function guardBetween(a: string | null, b: string | null): Guard {
  if (a === null || b === null) return 'unknown';
  if (PLACES.test(a) !== PLACES.test(b)) return 'grain';
  const bare = (concept: string) => concept.replace(/[@~].*$/, '');
  if (bare(a) === bare(b)) return unitOf(a) !== unitOf(b) ? 'unit' : 'period';
  const attribute = (concept: string) => bare(concept).replace(/^[^.]*\./, '');
  return attribute(a) === attribute(b) ? 'subject' : 'kind';
}

function unitOf(concept: string): string {
  return /@([^~]*)/.exec(concept)?.[1] ?? '';
}
