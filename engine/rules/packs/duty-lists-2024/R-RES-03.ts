import { defineRule, notApplicable, observe, pass, unknown } from '../../rule.ts';
import { dutyLists2024 } from '../../sources.ts';
import { replaceWords } from '../../text/fixes.ts';
import { hits } from '../../text/hits.ts';

const TOWN_LEADS =
  /(?:各)?(?:乡镇|乡（镇）|镇街|乡|镇|街道)(?:人民政府|政府|党委政府|办事处)?[^。；\n，,]{0,6}?(?:牵头|负总责|负主体责任|承担主体责任|为责任主体|是责任主体|全面负责)/g;

export const departmentLeads = defineRule({
  id: 'R-RES-03',
  version: 3,
  titles: { zh: '配合事项由乡镇牵头', en: 'The township made to lead a cooperating item' },
  requirement: {
    zh: '配合履职事项由上级部门牵头并负主要责任，乡镇协助',
    en: 'on cooperating items the upper department leads and bears main responsibility; the township assists',
  },
  source: dutyLists2024('有关配合履职事项的要求', 'on cooperating items', 2),
  modality: 'obligation',
  effectiveFrom: '2024-11-01',
  scope: { targetLevels: ['township'] },
  emergencyExempt: true,
  check(demand, { dutyList }) {
    const found = hits(demand, TOWN_LEADS);
    if (found.length === 0) return notApplicable;
    if (!dutyList) return unknown('dutyList');
    if (dutyList.match !== 'shared') return pass;
    const lead = dutyList.leadUnit ?? '上级部门';
    return observe(
      found.map((hit) => ({
        span: hit.span,
        fact: {
          zh: `“${dutyList.item ?? '此事项'}”属配合履职事项，文中写“${hit.words}”`,
          en: 'The item is a cooperating one, yet the text makes the township lead',
        },
        way: {
          zh: `建议改为由${lead}牵头、乡镇配合，并写明支持保障。`,
          en: 'Please let the department lead and name the means.',
        },
        fixes: [replaceWords(hit, `${lead}牵头，乡镇配合`, '改为部门牵头')],
      })),
    );
  },
});
