import { defineRule, notApplicable, observe, pass } from '../../rule.ts';
import { campaigns2022 } from '../../sources.ts';
import { campaign } from '../../text/campaign-words.ts';
import { advise } from '../../text/fixes.ts';
import { titleHit } from '../../text/title.ts';

export const associationCampaigns = defineRule({
  id: 'R-CRE-07',
  version: 3,
  titles: { zh: '社会组织面向基层开展创建示范', en: 'A social organisation runs a campaign at the grassroots' },
  requirement: {
    zh: '社会组织只能受中央、省级主管机关委托或者邀请承担有关工作，不得自行面向地方开展',
    en: 'social organisations may only do commissioned or invited work of the central or provincial authority',
  },
  source: campaigns2022('有关社会组织的要求', 'on social organisations', 2),
  modality: 'prohibition',
  effectiveFrom: '2022-04-20',
  scope: { issuerKinds: ['social-organisation'] },
  check(demand) {
    const hit = titleHit(demand, campaign) ?? titleHit(demand, /评选|评估|评比|命名|授牌|测评/);
    if (!hit) return notApplicable;
    if (/受[^。；\n]{2,24}委托|应[^。；\n]{2,24}邀请|经[^。；\n]{2,24}批准/.test(demand.text)) return pass;
    return observe([
      {
        span: hit.span,
        fact: {
          zh: `社会组织开展“${hit.words}”，文中未见委托或批准`,
          en: 'A social organisation runs an evaluation and states no commission',
        },
        way: {
          zh: '基层可不参加；请发起单位注明主管机关的委托文号。',
          en: 'The grassroots need not take part; the organiser should cite the commission.',
        },
        fixes: [advise('cite', '注明委托文号', '写明主管机关的委托文件')],
      },
    ]);
  },
});
