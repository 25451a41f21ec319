import { defineRule, notApplicable, observe, pass } from '../../rule.ts';
import { format2012 } from '../../sources.ts';

const NUMBER = /^(.{1,24}?)([〔[（(【])\s*((?:19|20)\d{2})\s*([〕\]）)】])\s*(第)?\s*(0*)(\d{1,5})\s*号$/;

export const documentNumber = defineRule({
  id: 'R-FMT-05',
  version: 2,
  titles: { zh: '发文字号写法', en: 'Form of the document number' },
  requirement: {
    zh: '发文字号年份用全称并以六角括号括入，序号不编虚位、不加“第”字',
    en: 'year in full in six-angle brackets; no 「第」, no zero padding',
  },
  source: format2012('第7.2.5条', 'art. 7.2.5', 1),
  modality: 'obligation',
  effectiveFrom: '2012-07-01',
  // A fault of form lays no burden on anybody.
  ceiling: 'hint',
  check(demand) {
    const written = demand.reading.docNo;
    if (written === null) return notApplicable;
    const match = NUMBER.exec(written.trim());
    if (!match) return notApplicable;
    const [, organ, open, year, , ordinal, zeros, serial] = match;
    if (open === '〔' && !ordinal && zeros === '') return pass;
    const right = `${organ}〔${year}〕${serial}号`;
    const start = demand.text.indexOf(written);
    const span: [number, number] | null = start < 0 ? null : [start, start + written.length];
    return observe([
      {
        span,
        fact: { zh: `发文字号写作“${written}”`, en: 'The document number is not in the standard form' },
        way: { zh: `可改为“${right}”。`, en: `The text may say 「${right}」 instead.` },
        fixes:
          span === null
            ? []
            : [{ id: 'replace', title: '改写字号', effect: `改为“${right}”`, edit: { span, replacement: right } }],
      },
    ]);
  },
});
