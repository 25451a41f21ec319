import { defineRule, observe } from '../../../rule.ts';
import { local } from '../../../sources.ts';
import { dropPassage } from '../../../text/fixes.ts';
import { hits } from '../../../text/hits.ts';

export const noInstantPunchIn = defineRule({
  id: 'R-GRP-05',
  version: 3,
  titles: { zh: '即时打卡晒工作', en: 'Instant punch-in to show work' },
  requirement: {
    zh: '不得要求通过QQ群、微信群、应用程序即时打卡晒工作',
    en: 'no instant punch-in by QQ, WeChat or app to show results',
  },
  source: local('浙江省', 'Zhejiang', '减负措施（2019）')('工作群与应用', 'groups and apps', 3),
  modality: 'prohibition',
  effectiveFrom: '2019-01-01',
  whom: 'units',
  emergencyExempt: true,
  yieldsTo: ['R-GRP-01', 'R-APP-07', 'R-APP-10', 'R-RPT-12'],
  check(demand) {
    return observe(
      hits(demand, /(?:打卡|晒图|晒照片|晒工作|晒成绩|晒进度)(?!地|点)/g, {
        given: /群|微信|QQ|钉钉|APP|App|小程序|平台/,
      }).map((hit) => ({
        span: hit.span,
        fact: { zh: `要求“${hit.words}”`, en: 'The text asks people to show their work at once' },
        way: { zh: '请删去此项。', en: 'Please drop it.' },
        fixes: [dropPassage(hit, '此项')],
      })),
    );
  },
});
