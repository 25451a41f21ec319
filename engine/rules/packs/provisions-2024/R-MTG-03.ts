import { isMeeting, isStatutory } from '../../meeting.ts';
import { defineRule, notApplicable, observe, pass, unknown } from '../../rule.ts';
import { provisions2024 } from '../../sources.ts';
import { advise, giveReason } from '../../text/fixes.ts';

export const alreadyDeployedByDocument = defineRule({
  id: 'R-MTG-03',
  version: 3,
  titles: { zh: '已发文部署的不再开会部署', en: 'Already deployed by document' },
  requirement: {
    zh: '已印发文件部署的事项，一般不再开会部署',
    en: 'matters deployed by document are generally not deployed again by a meeting',
  },
  source: provisions2024('第二部分', 'part 2', 2),
  modality: 'general',
  effectiveFrom: '2024-08-06',
  emergencyExempt: true,
  check(demand, { parent, deployed }) {
    if (!isMeeting(demand) || isStatutory(demand)) return notApplicable;
    const earlier = deployed ?? parent;
    if (!earlier) return parent === undefined ? unknown('parent') : pass;
    return observe([
      {
        span: demand.reading.meetings[0]?.span ?? null,
        fact: deployed
          ? {
              zh: `同一事项已由本单位《${deployed.title}》（${deployed.issuedOn}）部署`,
              en: `The same matter was deployed by a document of the sender's own (${deployed.issuedOn})`,
            }
          : { zh: `同一事项已由《${earlier.title}》部署`, en: 'The same matter was deployed by an earlier document' },
        way: {
          zh: '建议不再开会，按文件执行；确需开会的，请写明要议决的事项。',
          en: 'Please do without the meeting; if it must be held, state what it will decide.',
        },
        fixes: [advise('use-original', '按文件执行', '取消会议，按已发文件执行'), giveReason],
      },
    ]);
  },
});
