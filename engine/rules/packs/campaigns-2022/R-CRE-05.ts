import { defineRule, notApplicable, observe } from '../../rule.ts';
import { campaigns2022 } from '../../sources.ts';
import { campaign } from '../../text/campaign-words.ts';
import { dropPassage } from '../../text/fixes.ts';
import { hits } from '../../text/hits.ts';

export const campaignFees = defineRule({
  id: 'R-CRE-05',
  version: 4,
  titles: { zh: '创建示范活动收费', en: 'Fees of a campaign' },
  requirement: {
    zh: '开展创建示范活动不得向参加单位收取任何费用',
    en: 'those who take part in a campaign may not be charged',
  },
  source: campaigns2022('有关禁止收费的要求', 'on fees', 2),
  modality: 'prohibition',
  effectiveFrom: '2022-04-20',
  check(demand) {
    if (!campaign.test(demand.text)) return notApplicable;
    return observe(
      hits(
        demand,
        /(?:缴纳|交纳|收取|支付)[^。；\n，,]{0,12}?(?:评审费|参评费|申报费|工本费|授牌费|牌匾费|会费|培训费|费用)/g,
        { given: /申报|参评|评审|评选|创建|参加/ },
      ).map((hit) => ({
        span: hit.span,
        fact: { zh: `要求“${hit.words}”`, en: 'The campaign charges those who take part' },
        way: { zh: '请删去收费要求。', en: 'Please drop the fee.' },
        fixes: [dropPassage(hit, '此句')],
      })),
    );
  },
});
