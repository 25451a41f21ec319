import { defineRule, notApplicable, observe, pass, unknown } from '../../rule.ts';
import { apps2026 } from '../../sources.ts';
import { advise, dropPassage } from '../../text/fixes.ts';
import { hits } from '../../text/hits.ts';

const PUSH =
  /(?:下载|安装|注册|激活|推广(?:使用)?|启用|使用)[^。；\n，,]{0,16}?(?:APP|App|app|小程序|客户端|移动应用)/g;

export const unfiledApp = defineRule({
  id: 'R-APP-12',
  version: 3,
  titles: { zh: '未备案应用不得推广', en: 'An unfiled app is pushed' },
  requirement: {
    zh: '未备案的政务应用不得以任何形式要求用户使用',
    en: 'unfiled apps may not be pushed on users in any form',
  },
  source: apps2026('有关备案的规定', 'on filing', 2),
  modality: 'prohibition',
  effectiveFrom: '2026-01-25',
  // Read only in garbled fragments.
  ceiling: 'should',
  check(demand, { channels }) {
    const found = hits(demand, PUSH, { except: /会议|腾讯会议|国家反诈/ });
    if (found.length === 0) return notApplicable;
    if (channels?.appRegistered === undefined) return unknown('channels.appRegistered');
    if (channels.appRegistered) return pass;
    return observe(
      found.map((hit) => ({
        span: hit.span,
        fact: { zh: `要求“${hit.words}”，该应用未见备案`, en: 'The text pushes an app that is not on file' },
        way: { zh: '请先备案；备案前不要求基层使用。', en: 'Please file it first and ask nobody to use it before.' },
        fixes: [dropPassage(hit, '此句'), advise('file', '补登备案号', '填写备案编号')],
      })),
    );
  },
});
