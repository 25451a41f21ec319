import type { Span } from '../reading/reading.ts';
import type { Demand, Fix, ReviewContext } from './review.ts';
import { notApplicable, type Observed, observe, pass, unknown } from './rule.ts';
import { chineseDate } from './text/chinese-date.ts';
import { dropPassage } from './text/fixes.ts';
import { sentenceAt } from './text/sentences.ts';
import { swapClause } from './ways/place-in-text.ts';

/** Data somebody already reported this period, with the fields in common. */
export function sameData({ reading, text }: Demand, { sameDataAlreadyReported }: ReviewContext): Observed {
  const ask = reading.asks.find(({ kind }) => kind === 'report' || kind === 'form');
  if (!ask) return notApplicable;
  if (!sameDataAlreadyReported) return unknown('sameDataAlreadyReported');
  if (sameDataAlreadyReported.length === 0) return pass;
  return observe(
    sameDataAlreadyReported.map(({ title, number, reportedOn, sharedFields }) => ({
      span: ask.span,
      fact: {
        zh: `${sharedFields.length} 项数据已在 ${reportedOn} 随《${title}》报过（${sharedFields.slice(0, 4).join('、')}${sharedFields.length > 4 ? '等' : ''}）`,
        en: `${sharedFields.length} fields were already reported on ${reportedOn}`,
      },
      way: {
        zh: '建议直接调取已报数据，只请基层补报有变化的项。',
        en: 'Please take the held data and ask only for what changed.',
      },
      fixes: [
        useHeld(text, ask.span, `调取《${title}》的 ${sharedFields.length} 项数据，不再要求填报`),
        useForm(text, ask.span, `《${title}》（${number ? `准入编号${number}，` : ''}${chineseDate(reportedOn)}已报）`),
      ],
    })),
  );
}

/** The ask goes, and the form that exists is named in its place. */
function useForm(text: string, span: Span, form: string): Fix {
  const words = `数据取自现有报表${form}，不另设报表`;
  return { id: 'use-form', title: '用现有报表', effect: `改为“${words}”`, edit: swapClause(text, span, words) };
}

/** The ask goes, its data are taken from what is held. */
function useHeld(text: string, span: Span, effect: string): Fix {
  const { edit } = dropPassage({ words: text.slice(...span), span, sentence: sentenceAt(text, span) }, '');
  return { id: 'held-data', title: '用已报数据', effect, ...(edit ? { edit } : {}) };
}
