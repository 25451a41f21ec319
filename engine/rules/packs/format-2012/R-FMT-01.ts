import type { Demand } from '../../review.ts';
import { defineRule, observe, pass } from '../../rule.ts';
import { format2012 } from '../../sources.ts';
import { advise } from '../../text/fixes.ts';

/** Only a line of its own, as a header carries it: running text may speak of secrets without being one. */
const HEADER =
  /^[ \t\u3000]*(绝[ \u3000]?密|机[ \u3000]?密|秘[ \u3000]?密)[ \t\u3000]*(?:[★☆][ \t\u3000]*(?:\d{1,3}[ \t]*(?:年|个月|日|天)|长期|启用前)?)?[ \t\u3000\r]*$/m;

export const secrecyMark = defineRule({
  id: 'R-FMT-01',
  version: 1,
  titles: { zh: '涉密标志', en: 'Secrecy mark' },
  requirement: {
    zh: '涉密公文标注密级，涉密不上网',
    en: 'classified documents carry a mark and never enter an open network',
  },
  source: format2012('第7.2.2条', 'art. 7.2.2', 1),
  modality: 'prohibition',
  effectiveFrom: '2012-07-01',
  check(demand) {
    const mark = markOf(demand);
    if (mark === null) return pass;
    return observe([
      {
        span: mark.span,
        fact: {
          zh: `文件标有“${mark.words}”，不能在此处理，内容未保存`,
          en: 'The document carries a secrecy mark; it cannot be handled here and nothing was kept',
        },
        way: { zh: '请改用涉密渠道办理。', en: 'Please use the classified channel.' },
        fixes: [advise('stop', '停止录入', '清空本页，改走涉密渠道')],
      },
    ]);
  },
});

function markOf({ text, reading }: Demand): { words: string; span: [number, number] | null } | null {
  const match = HEADER.exec(text);
  if (match?.[1]) {
    const start = match.index + match[0].indexOf(match[1]);
    return { words: match[1], span: [start, start + match[1].length] };
  }
  return reading.secrecy === null ? null : { words: reading.secrecy, span: null };
}
