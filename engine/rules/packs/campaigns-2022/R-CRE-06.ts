import { defineRule, notApplicable, observe } from '../../rule.ts';
import { campaigns2022 } from '../../sources.ts';
import { campaign } from '../../text/campaign-words.ts';
import { advise } from '../../text/fixes.ts';
import { titleHit } from '../../text/title.ts';

export const bigNames = defineRule({
  id: 'R-CRE-06',
  version: 3,
  titles: { zh: '活动名称冠以“国家”“中国”“全国”等', en: 'A campaign named national or worldwide' },
  requirement: {
    zh: '未经批准，活动名称不得冠以“国家”“中国”“中华”“全国”“亚洲”“全球”“世界”等字样',
    en: 'names such as national, China, Asia or world need approval',
  },
  source: campaigns2022('有关活动名称的要求', 'on names', 2),
  modality: 'prohibition',
  effectiveFrom: '2022-04-20',
  scope: { issuerLevels: ['province', 'city', 'county', 'township'] },
  // A local body may only be taking part in a national campaign.
  ceiling: 'hint',
  check(demand, { campaignApproved }) {
    if (campaignApproved || !titleHit(demand, campaign)) return notApplicable;
    const hit = titleHit(demand, /国家级?|中国|中华|全国|亚洲|全球|世界/);
    if (!hit) return observe([]);
    return observe([
      {
        span: hit.span,
        fact: { zh: `活动名称含“${hit.words}”`, en: 'The name of the campaign claims a wide reach' },
        way: {
          zh: '属上级活动的，请注明文号；属自办活动的，请改名或报批。',
          en: 'If it is a higher level’s campaign, cite it; if your own, rename it or get approval.',
        },
        fixes: [advise('cite', '注明上级文号', '写明活动的批准文件')],
      },
    ]);
  },
});
