import { ownCampaign } from '../../campaign.ts';
import { defineRule, notApplicable, observe, pass, unknown } from '../../rule.ts';
import { campaigns2022 } from '../../sources.ts';
import { advise } from '../../text/fixes.ts';

export const campaignNeedsApproval = defineRule({
  id: 'R-CRE-01',
  version: 4,
  titles: { zh: '创建示范活动须经批准', en: 'A campaign needs approval' },
  requirement: {
    zh: '开展创建示范活动应当按照规定报批，未经批准不得开展',
    en: 'no creation or demonstration campaign without approval',
  },
  source: campaigns2022('第四条', 'art. 4', 1),
  modality: 'prohibition',
  effectiveFrom: '2022-04-20',
  // The pattern sees the name of an activity, not what it is.
  ceiling: 'should',
  yieldsTo: ['R-CRE-02'],
  check(demand, { campaignApproved }) {
    const hit = ownCampaign(demand);
    if (!hit) return notApplicable;
    if (campaignApproved === undefined) return unknown('campaignApproved');
    if (campaignApproved) return pass;
    return observe([
      {
        span: hit.span,
        fact: { zh: `开展“${hit.words}”未见批准`, en: 'The campaign shows no approval' },
        way: { zh: '请补注批准文号，或取消此项活动。', en: 'Please state the approval or call the campaign off.' },
        fixes: [advise('approve', '补注批准文号', '写明批准机关和文号')],
      },
    ]);
  },
});
