import { defineRule, observe } from '../../rule.ts';
import { provisions2024 } from '../../sources.ts';
import { giveReason } from '../../text/fixes.ts';
import { titleHit } from '../../text/title.ts';

const ALIAS = /(?:试点|标杆|样板|星级|示范)(?:县|乡镇|镇|乡|村|社区|街道|单位|点|创建|活动)/;

export const disguisedCampaign = defineRule({
  id: 'R-CRE-08',
  version: 2,
  titles: {
    zh: '以试点、标杆、样板、星级等名义的创建示范',
    en: 'A campaign under the name of pilot, benchmark, model or star',
  },
  requirement: {
    zh: '规范创建示范和达标活动，纠正变相开展',
    en: 'campaigns and standards activities are regulated; disguised ones are corrected',
  },
  source: provisions2024('第七部分', 'part 7', 2),
  modality: 'prohibition',
  effectiveFrom: '2024-08-06',
  // A name alone is a reason to ask, not to conclude.
  ceiling: 'hint',
  yieldsTo: ['R-CRE-02'],
  check(demand) {
    const hit = titleHit(demand, ALIAS);
    if (!hit) return observe([]);
    return observe([
      {
        span: hit.span,
        fact: { zh: `标题含“${hit.words}”`, en: 'The title names a pilot, benchmark, model or star' },
        way: {
          zh: '如属创建示范活动，请注明批准依据；改革试点请注明试点文件。',
          en: 'If it is a campaign, please state its approval; for a reform pilot, its document.',
        },
        fixes: [giveReason],
      },
    ]);
  },
});
