import { defineRule, observe } from '../../rule.ts';
import { productDefault } from '../../sources.ts';
import { advise, giveReason } from '../../text/fixes.ts';
import { hits } from '../../text/hits.ts';

const PERIODIC =
  /零报告|日报告|实行[“"]?(?:日|周|旬|月|季)报(?:告|制)?|(?:日|周)调度|(?:每隔?[一二两三]?[日天周旬月]|每季度?|按[日周旬月季])[^。；\n]{0,24}?(?:报送|上报|报告|填报|反馈|报我|报至|报县|统计表|进度表|月报表)|[一二两三]日一报|一周一报|一月一报/g;

export const periodicReturns = defineRule({
  id: 'P-RPT-01',
  version: 4,
  titles: { zh: '定期报送', en: 'Periodic returns' },
  requirement: {
    zh: '定期报送宜写明截止日期和必要性，能改为有变化再报的不定期报（默认提示，不是上级规定）',
    en: 'a periodic return states its end and its need, or becomes a report of changes (a reminder of ours, not a rule)',
  },
  source: productDefault('定期报送', 'periodic returns', 3),
  // Only one district bans them (R-RPT-05); elsewhere this is a question.
  modality: 'encouragement',
  effectiveFrom: '2000-01-01',
  emergencyExempt: true,
  yieldsTo: ['R-RPT-05'],
  check(demand) {
    const [hit] = hits(demand, PERIODIC);
    const recurring = demand.reading.asks.find(
      (ask) => ask.recurs !== null && (ask.kind === 'report' || ask.kind === 'form'),
    );
    const words = hit?.words ?? recurring?.raw;
    if (words === undefined) return observe([]);
    return observe([
      {
        span: hit?.span ?? recurring?.span ?? null,
        fact: { zh: `“${words.replace(/[“”"]/g, '')}”是定期报送`, en: 'The text asks for a return again and again' },
        way: {
          zh: '建议写明截止日期，或改为有变化再报、由系统调取已有数据。',
          en: 'Please state when it ends, or ask for changes only.',
        },
        fixes: [
          advise('once', '有变化再报', '首次全报，此后只报变化'),
          advise('end', '写明截止日期', '到期自动停止'),
          giveReason,
        ],
      },
    ]);
  },
});
