import { defineRule, observe } from '../../rule.ts';
import { apps2026 } from '../../sources.ts';
import { advise } from '../../text/fixes.ts';
import { hits } from '../../text/hits.ts';

export const noAppsBelowCounty = defineRule({
  id: 'R-APP-04',
  version: 3,
  titles: { zh: '县级以下单位自建应用', en: 'An app built below county level' },
  requirement: {
    zh: '县级以下单位（不含县级）原则上不得建设移动应用、小程序、快应用',
    en: 'units below county level in principle build no apps or mini-programs',
  },
  source: apps2026('第二条', 'art. 2', 1),
  modality: 'general',
  effectiveFrom: '2026-01-25',
  scope: { issuerLevels: ['township', 'village'] },
  check(demand) {
    return observe(
      hits(
        demand,
        /(?:开发|建设|自建|研发|上线|推出|定制)[^。；\n，,]{0,14}?(?:APP|App|app|小程序|快应用|客户端|移动应用)/g,
      ).map((hit) => ({
        span: hit.span,
        fact: { zh: `拟“${hit.words}”`, en: 'A unit below county level plans an app' },
        way: {
          zh: '建议改用省级平台已有功能；确有必要的，请报县级以上单位统筹。',
          en: 'Please use the provincial platform, or ask the county or above to provide it.',
        },
        fixes: [advise('platform', '改用省级平台', '不再自建应用')],
      })),
    );
  },
});
