import { AlignmentType, Document, LevelFormat, Packer, Paragraph } from 'docx';
import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { extractText } from './extract-text.ts';
import { numberParagraphs } from './number-paragraphs.ts';
import { numberText } from './number-text.ts';

const LEVELS = [
  { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.START },
  { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）', alignment: AlignmentType.START },
];

describe('the numbers a word processor generates are read as the reader sees them', () => {
  it('counts each level on, and starts a lower level again', { timeout: 60_000 }, async () => {
    const items: [string, number][] = [
      ['总体要求', 0],
      ['时间', 1],
      ['地点', 1],
      ['工作要求', 0],
      ['报送', 1],
    ];
    const children = items.map(([text, level]) => new Paragraph({ text, numbering: { reference: 'list', level } }));
    const document = new Document({
      numbering: { config: [{ reference: 'list', levels: LEVELS }] },
      sections: [{ children }],
    });
    const result = await extractText({ name: 'a.docx', bytes: new Uint8Array(await Packer.toBuffer(document)) });
    expect(result.ok && result.text.split('\n')).toEqual([
      '一、总体要求',
      '（一）时间',
      '（二）地点',
      '二、工作要求',
      '（一）报送',
    ]);
  });

  it('follows numbered styles, a start of its own, and a switched-off number', () => {
    const numbering =
      '<n><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="第%1条 &lt;"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num></n>';
    const styles = '<s><w:style w:styleId="A"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style></s>';
    const paragraph = (properties: string) => `<w:p><w:pPr><w:pStyle w:val="A"/>${properties}</w:pPr></w:p>`;
    const document = `<d>${paragraph('')}${paragraph('<w:numPr><w:numId w:val="0"/></w:numPr>')}<w:p/>${paragraph('')}</d>`;
    const parts = {
      'word/document.xml': strToU8(document),
      'word/numbering.xml': strToU8(numbering),
      'word/styles.xml': strToU8(styles),
    };
    const numbered = strFromU8(numberParagraphs(parts)['word/document.xml'] ?? new Uint8Array());
    expect(numbered.match(/preserve">[^/]*/g)).toEqual(['preserve">第3条 &lt;<', 'preserve">第4条 &lt;<']);
    expect(numbered.replace(/<w:r>.*?<\/w:r>/g, '')).toBe(document);
  });

  it('leaves a document it cannot parse as it is', () => {
    const parts = { 'word/document.xml': strToU8('<d><w:p>'), 'word/numbering.xml': strToU8('<n') };
    expect(numberParagraphs(parts)).toBe(parts);
  });

  it('prints counts in each format', () => {
    expect([1, 10, 11, 20, 99, 101, 110, 200, 1000].map((count) => numberText(count, 'chineseCounting'))).toEqual([
      '一',
      '十',
      '十一',
      '二十',
      '九十九',
      '一百零一',
      '一百一十',
      '二百',
      '1000',
    ]);
    expect(
      ['decimalEnclosedCircle', 'upperRoman', 'lowerLetter', 'ideographDigital', 'decimalZero', 'somethingNew'].map(
        (format) => numberText(4, format),
      ),
    ).toEqual(['④', 'IV', 'd', '四', '04', '4']);
    expect([27, 703, 0].map((count) => numberText(count, 'upperLetter'))).toEqual(['AA', '703', '0']);
  });
});
