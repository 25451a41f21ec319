import { defineRule, observe } from '../../rule.ts';
import { apps2026 } from '../../sources.ts';
import { appPushes } from '../../text/app-push.ts';
import { dropPassage, replaceWords } from '../../text/fixes.ts';

export const forcedPromotion = defineRule({
  id: 'R-APP-08',
  version: 5,
  titles: { zh: '强制推广应用、下达安装率、强制登录', en: 'Forced promotion, install rates or log-ins of an app' },
  requirement: {
    zh: '不得强制推广使用、下达安装率指标或者通报安装使用情况、强制定期登录',
    en: 'no forced promotion, no install-rate targets or bulletins, no forced periodic log-in',
  },
  source: apps2026('有关“五不得”的规定', 'the five bans', 2),
  modality: 'prohibition',
  effectiveFrom: '2026-01-25',
  whom: 'users',
  check(demand) {
    const pushes = appPushes(demand).filter(({ account }) => !account);
    return observe(
      pushes.map(({ hit, level }) => ({
        span: hit.span,
        level,
        fact: { zh: `要求“${hit.words}”`, en: 'The text forces an app on people or sets a rate for it' },
        way: {
          zh: '请改为自愿使用，删去比例、通报和登录要求。',
          en: 'Please make its use voluntary and drop rates, bulletins and log-ins.',
        },
        fixes: [dropPassage(hit, '此句'), replaceWords(hit, '可自愿使用', '改为自愿使用')],
      })),
    );
  },
});
