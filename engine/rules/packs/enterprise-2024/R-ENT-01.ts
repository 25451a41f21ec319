import { defineRule, observe } from '../../rule.ts';
import { enterprise2024 } from '../../sources.ts';
import { enterpriseInspection } from '../../text/enterprise-words.ts';
import { advise } from '../../text/fixes.ts';
import { hits } from '../../text/hits.ts';

export const whoMayInspect = defineRule({
  id: 'R-ENT-01',
  version: 3,
  titles: { zh: '涉企行政检查主体', en: 'Who may inspect enterprises' },
  requirement: {
    zh: '实施涉企行政检查的，应当是具有行政执法主体资格的机关、法律法规授权的组织或者依法受委托的组织',
    en: 'only agencies with enforcement power, or organisations authorised or entrusted by law, may inspect',
  },
  source: enterprise2024('有关明确检查主体的要求', 'on who may inspect', 2),
  modality: 'prohibition',
  effectiveFrom: '2024-12-27',
  scope: { issuerKinds: ['coordinating-body', 'social-organisation', 'public-institution'] },
  emergencyExempt: true,
  // The issuer may only be arranging what an enforcement agency does.
  ceiling: 'should',
  check(demand) {
    const [hit] = hits(demand, new RegExp(enterpriseInspection, 'g'), {
      except: /自查|执法(?:局|大队|部门|机关)|市场监管|应急管理局|消防|公安/,
    });
    if (!hit) return observe([]);
    return observe([
      {
        span: hit.span,
        fact: {
          zh: `${demand.issuer.name ?? '本单位'}部署“${hit.words}”`,
          en: 'A body without enforcement power arranges an inspection of enterprises',
        },
        way: {
          zh: '请写明实施检查的行政执法机关，或取消此项检查。',
          en: 'Please name the enforcement agency that inspects, or drop the inspection.',
        },
        fixes: [advise('name-agency', '写明执法机关', '补充有执法资格的实施单位')],
      },
    ]);
  },
});
