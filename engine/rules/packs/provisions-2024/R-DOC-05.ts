import { defineRule, notApplicable, observe, pass, unknown } from '../../rule.ts';
import { provisions2024 } from '../../sources.ts';
import { advise } from '../../text/fixes.ts';
import { hits } from '../../text/hits.ts';

const DIRECTIVE =
  /(?:请|须|务必|必须|要求|应当)[^。；\n]{0,24}?(?:报送|上报|填报|反馈|制定|开展|组织|落实|完成|参加|自查|排查|核查|整改|提交)/g;
const NAMES = { memo: '便笺', 'white-head': '白头件', chat: '工作群消息', phone: '电话' } as const;

export const dodgingTheCount = defineRule({
  id: 'R-DOC-05',
  version: 3,
  titles: {
    zh: '以便笺、白头件、群消息、电话代替正式发文',
    en: 'A memo, white-head, chat or call in place of a document',
  },
  requirement: {
    zh: '不得以“红头”改“白头”、正式文件改便笺等方式规避发文数量',
    en: 'the count of documents may not be dodged by turning red-heads into white-heads or memos',
  },
  source: provisions2024('第一条', 'cl. 1', 1),
  modality: 'prohibition',
  effectiveFrom: '2024-08-06',
  whom: 'lower',
  emergencyExempt: true,
  // Whether the channel was chosen to dodge the count needs a person (rules.md: A as a hint, then H).
  ceiling: 'should',
  check(demand) {
    const { channel } = demand;
    if (channel === null) return unknown('channel');
    if (channel !== 'memo' && channel !== 'white-head' && channel !== 'chat' && channel !== 'phone')
      return notApplicable;
    const [order] = hits(demand, DIRECTIVE);
    if (!order) return pass;
    const name = NAMES[channel];
    return observe([
      {
        span: order.span,
        level: channel === 'memo' || channel === 'white-head' ? 'should' : 'hint',
        fact: { zh: `以${name}提出“${order.words}”等要求`, en: 'A directive came without a formal document' },
        way: {
          zh: '请补办编号或改用正式渠道，数量一并计入。',
          en: 'Please get a number or use the formal channel; it counts all the same.',
        },
        fixes: [advise('register', '补办编号', '登记为正式事项，取得准入编号')],
      },
    ]);
  },
});
