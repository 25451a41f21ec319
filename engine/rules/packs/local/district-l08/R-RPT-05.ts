import { defineRule, observe } from '../../../rule.ts';
import { advise } from '../../../text/fixes.ts';
import { hits } from '../../../text/hits.ts';
import { district } from './source.ts';

const PERIODIC =
  /零报告|(?<![双今一])(?:日|周|月)报(?:告|制|表)?(?![社系送基请道名到])|(?:每日|每天|每周|每月|按月|按周|按日)[^。；\n]{0,24}?(?:报送|上报|报告|填报|反馈|报我|报至|报[区县])/g;

export const noPeriodicReturns = defineRule({
  id: 'R-RPT-05',
  version: 2,
  titles: { zh: '不得要求基层日报、周报、月报', en: 'No daily, weekly or monthly returns' },
  requirement: { zh: '不得要求基层日报、周报、月报', en: 'no daily, weekly or monthly return from the grassroots' },
  source: district('报表条款', 'on returns', 3),
  modality: 'prohibition',
  effectiveFrom: '2019-01-01',
  emergencyExempt: true,
  check(demand) {
    return observe(
      hits(demand, PERIODIC, { except: /疫情|防汛|值班/ }).map((hit) => ({
        span: hit.span,
        fact: { zh: `要求“${hit.words}”`, en: 'The text asks for a periodic return' },
        way: { zh: '请改为一次报送、有变化再报。', en: 'Please ask once, then only for changes.' },
        fixes: [advise('once', '有变化再报', '首次全报，此后只报变化')],
      })),
    );
  },
});
