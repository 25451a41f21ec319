import { ownCampaign } from '../../campaign.ts';
import { defineRule, notApplicable, observe } from '../../rule.ts';
import { campaigns2022 } from '../../sources.ts';
import { advise } from '../../text/fixes.ts';

/** The body says that a higher level wants it: then the office takes part, and need only name the document. */
const UPPER =
  /(?:根据|按照|按|落实)(?:国家|全国|中央|省|自治区|[\u4e00-\u9fa5]{0,6}(?:省|部|厅))[^。；\n]{0,40}?(?:要求|部署|通知|文件|安排)/;

export const noCampaignsByDepartments = defineRule({
  id: 'R-CRE-02',
  version: 6,
  titles: {
    zh: '市县部门、乡镇不得开展创建示范活动',
    en: 'City and county departments and townships run no campaigns',
  },
  requirement: {
    zh: '市县党委和政府以外的市县级部门、乡镇（街道）不得开展创建示范活动',
    en: 'city and county bodies other than the Party committee and government, and townships, may not run campaigns',
  },
  source: campaigns2022('第四条', 'art. 4', 2),
  modality: 'prohibition',
  effectiveFrom: '2022-04-20',
  scope: {
    issuerLevels: ['city', 'county', 'township'],
    issuerKinds: ['department', 'coordinating-body', 'inner-office', 'public-institution', 'mass-organisation'],
  },
  // The pattern sees the name of an activity, not what it is.
  ceiling: 'should',
  check(demand) {
    const hit = ownCampaign(demand);
    if (!hit) return notApplicable;
    return observe([
      {
        span: hit.span,
        ...(UPPER.test(demand.text) ? { level: 'hint' as const } : {}),
        fact: {
          zh: `${demand.issuer.name ?? '本部门'}开展“${hit.words.replace(/[“”]/g, '')}”`,
          en: 'A department runs a campaign of its own',
        },
        way: {
          zh: '请取消此项活动，或报县委、县政府按规定报批后以其名义开展；只在本单位内部开展的，请注明。',
          en: 'Please call it off, or have the Party committee or government run it after approval; if it stays inside your unit, say so.',
        },
        fixes: [
          advise('cancel', '取消活动', '改为日常工作指导'),
          advise('approve', '报批', '由县委、县政府按规定报批'),
        ],
      },
    ]);
  },
});
