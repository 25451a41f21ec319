import { defineRule, notApplicable, observe } from '../../../rule.ts';
import { local } from '../../../sources.ts';
import { replaceWords } from '../../../text/fixes.ts';
import { hits } from '../../../text/hits.ts';
import { isVisit } from '../../../visit.ts';

export const withoutEscort = defineRule({
  id: 'R-INS-17',
  version: 3,
  titles: { zh: '不打招呼、不要陪同', en: 'No notice, no escort' },
  requirement: {
    zh: '鼓励采用不发通知、不打招呼、不听汇报、不用陪同的方式',
    en: 'visits go without notice, greeting, report or escort where they can',
  },
  source: local('台州市', 'Taizhou', '督查检查考核管理措施（2019）')('方式方法', 'methods', 3),
  modality: 'encouragement',
  effectiveFrom: '2019-01-01',
  yieldsTo: ['R-INS-04'],
  check(demand) {
    if (!isVisit(demand)) return notApplicable;
    return observe(
      hits(demand, /(?:请|须|要)[^。；\n，,]{0,16}?(?:陪同|迎检|做好接待|安排接待|召开汇报会|听取汇报)/g).map(
        (hit) => ({
          span: hit.span,
          fact: { zh: `要求“${hit.words}”`, en: 'The visit asks for an escort or a briefing' },
          way: {
            zh: '建议直奔现场，不要陪同和汇报。',
            en: 'Please go straight to the spot without escort or briefing.',
          },
          fixes: [replaceWords(hit, '不需陪同、不听汇报', '改为不需陪同')],
        }),
      ),
    );
  },
});
