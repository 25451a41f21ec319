import { defineRule, observe } from '../../rule.ts';
import { enterprise2024 } from '../../sources.ts';
import { dropPassage, replaceWords } from '../../text/fixes.ts';
import { hits } from '../../text/hits.ts';

const UNLICENSED =
  /(?:网格员|网格长|协管员|辅助人员|辅警|临聘人员|临时人员|临时工|第三方机构|中介机构|村干部|村（社区）干部|志愿者)[^。；\n]{0,20}?(?:对|到|入|进)[^。；\n，,]{0,14}?(?:企业|商户|经营户|经营主体|门店|工厂)[^。；\n，,]{0,12}?(?:行政检查|执法检查|监督检查|检查|执法)/g;

export const unlicensedInspectors = defineRule({
  id: 'R-ENT-02',
  version: 3,
  titles: { zh: '网格员、协管员等实施涉企检查', en: 'Grid staff or assistants inspecting enterprises' },
  requirement: {
    zh: '议事协调机构、中介机构、无执法证的辅助人员、网格员、临时工等不得实施涉企行政检查',
    en: 'coordinating bodies, agencies, unlicensed assistants, grid staff and temporary staff may not inspect enterprises',
  },
  source: enterprise2024('有关明确检查主体的要求', 'on who may inspect', 2),
  modality: 'prohibition',
  effectiveFrom: '2024-12-27',
  emergencyExempt: true,
  // Publicity and reminders by grid staff are allowed; 检查 alone does not always mean an administrative inspection.
  ceiling: 'should',
  check(demand) {
    return observe(
      hits(demand, UNLICENSED, { except: /配合|协助|宣传|提醒/ }).map((hit) => ({
        span: hit.span,
        fact: {
          zh: `安排“${hit.words}”`,
          en: 'The text sends people without an enforcement licence to inspect enterprises',
        },
        way: {
          zh: '请改由持证执法人员实施，基层人员只做宣传提醒。',
          en: 'Please send licensed officers; others may only inform and remind.',
        },
        fixes: [replaceWords(hit, '持证执法人员实施检查', '改由持证人员检查'), dropPassage(hit, '此句')],
      })),
    );
  },
});
