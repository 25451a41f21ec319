import type { Parameters } from './parameters.ts';
import type { Demand, ReviewContext } from './review.ts';
import { notApplicable, type Observed, observe, pass, unknown } from './rule.ts';
import { advise, giveReason } from './text/fixes.ts';
import { isComprehensive } from './visit.ts';

/** A second comprehensive inspection by the same body this year; the same test for centre (R-INS-01) and mirrors (R-INS-10). */
export function secondComprehensive(demand: Demand, { inspections }: ReviewContext, { values }: Parameters): Observed {
  if (!isComprehensive(demand)) return notApplicable;
  const already = inspections?.byIssuerThisYear;
  if (already === undefined) return unknown('inspections');
  if (already < values.comprehensiveInspectionsPerYear) return pass;
  return observe([
    {
      span: demand.reading.inspections[0]?.span ?? null,
      fact: {
        zh: `今年已开展 ${already} 次综合性督查检查考核`,
        en: `The issuer has held ${already} comprehensive inspections this year`,
      },
      way: {
        zh: '建议并入已有计划、一次开展；确有必要的，请写明理由并报批。',
        en: 'Please fold it into the planned one; if it is needed, state why and have it approved.',
      },
      fixes: [advise('join', '并入综合查一次', '与已列计划的检查同日同组开展'), giveReason],
    },
  ]);
}
