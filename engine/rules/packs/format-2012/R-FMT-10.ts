import { defineRule, observe } from '../../rule.ts';
import { documents2012 } from '../../sources.ts';
import { advise } from '../../text/fixes.ts';

const PASSING_ON = /转发|批转|翻印|印发/g;

export const relayLayers = defineRule({
  id: 'R-FMT-10',
  version: 1,
  titles: { zh: '层层转发', en: 'A chain of relays' },
  requirement: {
    zh: '转发、批转上级或同级公文用通知，可直接使用原文',
    en: 'a notice passes on the text of another organ; the original may be used as it is',
  },
  source: documents2012('第八条', 'art. 8', 2),
  modality: 'encouragement',
  effectiveFrom: '2012-07-01',
  check({ reading, text }) {
    const title = reading.title ?? '';
    const layers = [...title.matchAll(PASSING_ON)];
    const [first] = layers;
    if (layers.length < 2 || !first) return observe([]);
    const at = text.indexOf(title);
    return observe([
      {
        span: at < 0 ? null : [at, at + title.length],
        fact: {
          zh: `标题中有 ${layers.length} 层转发、印发`,
          en: `The title passes a document on through ${layers.length} layers`,
        },
        way: {
          zh: '建议直接转发最初的原文，不再层层加发通知。',
          en: 'Please forward the first original without notices on notices.',
        },
        fixes: [advise('use-original', '改为转原文', '附最初原文，不另写通知')],
      },
    ]);
  },
});
