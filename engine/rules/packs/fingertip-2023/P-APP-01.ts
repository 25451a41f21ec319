import { defineRule, observe } from '../../rule.ts';
import { fingertip2023 } from '../../sources.ts';
import { appPushes } from '../../text/app-push.ts';
import { dropPassage, replaceWords } from '../../text/fixes.ts';

export const forcedAccounts = defineRule({
  id: 'P-APP-01',
  version: 4,
  titles: { zh: '强制关注政务公众账号、下达关注率', en: 'Forced following of a public account' },
  requirement: {
    zh: '不得强制要求关注、下载，不得以关注率等指标通报考核',
    en: 'nobody may be forced to follow or download, and no rate of it may be set or published',
  },
  // Accounts stay under the opinion of 2023; the measures of 2026 (R-APP-08) speak of apps only.
  source: fingertip2023('有关推广使用的要求', 'on promotion', 2),
  modality: 'prohibition',
  effectiveFrom: '2023-12-18',
  whom: 'users',
  check(demand) {
    const pushes = appPushes(demand).filter(({ account }) => account);
    return observe(
      pushes.map(({ hit, level }) => ({
        span: hit.span,
        level,
        fact: { zh: `要求“${hit.words}”`, en: 'The text makes people follow a public account or sets a rate for it' },
        way: {
          zh: '请改为自愿关注，删去比例和通报要求。',
          en: 'Please make it voluntary and drop rates and bulletins.',
        },
        fixes: [dropPassage(hit, '此句'), replaceWords(hit, '可自愿关注', '改为自愿关注')],
      })),
    );
  },
});
