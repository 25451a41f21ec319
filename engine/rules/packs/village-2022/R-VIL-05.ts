import { defineRule, observe } from '../../rule.ts';
import { village2022 } from '../../sources.ts';
import { dropPassage } from '../../text/fixes.ts';
import { hits } from '../../text/hits.ts';

export const villageCertificates = defineRule({
  id: 'R-VIL-05',
  version: 3,
  titles: { zh: '要求村（社区）出具证明', en: 'Certificates demanded from villages' },
  requirement: {
    zh: '未列入省级清单的证明事项，不得要求村级组织出具',
    en: 'certificates not on the provincial list may not be demanded from villages',
  },
  source: village2022('有关证明事项的要求', 'on certificates', 4),
  modality: 'prohibition',
  effectiveFrom: '2022-08-22',
  check(demand) {
    return observe(
      hits(demand, /(?:村|社区|村（居）|村委会|居委会)[^。；\n，,]{0,10}?(?:出具|开具)[^。；\n，,]{0,12}?证明/g, {
        except: /无需|承诺制/,
      }).map((hit) => ({
        span: hit.span,
        fact: { zh: `要求“${hit.words}”`, en: 'The text wants a certificate from the village' },
        way: {
          zh: '请核对省级证明事项清单；清单外的请改为部门核验或个人承诺。',
          en: 'Please check the provincial list; otherwise verify yourself or accept a declaration.',
        },
        fixes: [dropPassage(hit, '此句')],
      })),
    );
  },
});
