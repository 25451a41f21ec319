import type { Ask } from '../reading/reading.ts';
import type { Demand, ReviewContext } from './review.ts';
import { notApplicable, type Observation, type Observed, observe, pass, unknown } from './rule.ts';
import { chineseDate } from './text/chinese-date.ts';
import { advise, giveReason } from './text/fixes.ts';
import { sentenceAt } from './text/sentences.ts';

type ParentAsk = NonNullable<ReviewContext['parent']>['asks'][number];

/** Deadlines set earlier, or percentages set higher, than the parent document sets for the same thing. */
export function harsherThanParent(demand: Demand, { parent }: ReviewContext): Observed {
  const asks = demand.reading.asks.filter((ask) => ask.kind !== 'meeting' && ask.kind !== 'inspection');
  if (asks.length === 0) return notApplicable;
  if (parent === undefined) return unknown('parent');
  if (parent === null) return pass;
  return observe(
    asks.flatMap((ask) => {
      const above = parent.asks.find((candidate) => alike(ask.what, candidate.what));
      return above ? [...earlier(ask, above, parent.title), ...higher(demand, ask, above)] : [];
    }),
  );
}

/** The same thing when one name holds the other, or they share at least half of their character pairs. */
function alike(a: string, b: string): boolean {
  if (a.length < 2 || b.length < 2) return false;
  if (a.includes(b) || b.includes(a)) return true;
  const pairs = (text: string) => new Set(Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2)));
  const [left, right] = [pairs(a), pairs(b)];
  const common = [...left].filter((pair) => right.has(pair)).length;
  return (2 * common) / (left.size + right.size) >= 0.5;
}

const FULL_DATE = /^\d{4}-\d{2}-\d{2}$/;

function earlier(ask: Ask, above: ParentAsk, title: string): Observation[] {
  if (!ask.due || !above.due || !FULL_DATE.test(ask.due) || !FULL_DATE.test(above.due) || ask.due >= above.due)
    return [];
  const words = chineseDate(above.due);
  return [
    {
      span: ask.span,
      // Each level needs some days to put its reports together: an earlier date alone is not yet harsher.
      level: 'should',
      fact: {
        zh: `“${ask.what}”要求 ${chineseDate(ask.due)}完成，《${title}》为 ${words}`,
        en: `Due ${ask.due}; the parent document says ${above.due}`,
      },
      way: {
        zh: `建议改为接近 ${words}，只留必要的汇总时间；确需提前的，请写明理由。`,
        en: 'Please move it close to the parent’s date, leaving only the time to compile, or state why not.',
      },
      fixes: [advise('re-date', '改期', `改为接近${words}`), giveReason],
    },
  ];
}

function higher(demand: Demand, ask: Ask, above: ParentAsk): Observation[] {
  if (above.target === null) return [];
  const sentence = sentenceAt(demand.text, ask.span);
  const match = /(?:达到|达|不低于|确保|提高到|完成)[^。；\d]{0,6}(\d{1,3}(?:\.\d+)?)\s*[%％]/.exec(sentence.text);
  const target = Number(match?.[1]);
  if (!match || !(target > above.target)) return [];
  const start = sentence.start + match.index;
  return [
    {
      span: [start, start + match[0].length],
      fact: {
        zh: `目标定为 ${target}%，上级为 ${above.target}%`,
        en: `The target is ${target}%; the parent document says ${above.target}%`,
      },
      way: { zh: `请改回 ${above.target}%。`, en: `Please set it back to ${above.target}%.` },
      fixes: [
        {
          id: 'replace',
          title: `改回 ${above.target}%`,
          effect: `目标与上级一致`,
          edit: {
            span: [start, start + match[0].length],
            replacement: match[0].replace(match[1] ?? '', String(above.target)),
          },
        },
      ],
    },
  ];
}
