import { announcedAccountability } from '../../accountability.ts';
import { defineRule, notApplicable, observe, pass, unknown } from '../../rule.ts';
import { accountability2019 } from '../../sources.ts';
import { advise } from '../../text/fixes.ts';

export const objectionRecord = defineRule({
  id: 'R-ACC-02',
  version: 3,
  titles: { zh: '问责前核对异议和处置记录', en: 'Objection and handling record before accountability' },
  requirement: {
    zh: '集体决策中明确提出反对或者保留意见的，可以不予问责，须以记录为据',
    en: 'open opposition in a collective decision may spare accountability; the record shows it',
  },
  source: accountability2019('第十七条', 'art. 17', 1),
  modality: 'obligation',
  effectiveFrom: '2019-09-01',
  check(demand, { objectionLog }) {
    const hit = announcedAccountability(demand);
    if (hit === null) return notApplicable;
    if (!objectionLog) return unknown('objectionLog');
    if (objectionLog.complete) return pass;
    return observe([
      {
        span: hit.span,
        fact: {
          zh: `拟“${hit.words}”，尽职档缺${objectionLog.missing.join('、')}`,
          en: 'Accountability is intended while the due-diligence file is incomplete',
        },
        way: {
          zh: '请先补齐尽职档（收到时间、异议、处置、权限和工作量）再作决定。',
          en: 'Please complete the file before deciding.',
        },
        fixes: [advise('diligence', '调取尽职档', '由系统生成收文、异议和处置记录')],
      },
    ]);
  },
});
