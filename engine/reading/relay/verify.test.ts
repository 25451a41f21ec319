import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compactString, compactText } from './compact.ts';
import { maskedCoverage } from './masking.ts';
import { paragraphVerdicts } from './paragraphs.ts';
import { alignmentsOf, coverageOf, prepareQuery } from './verify.ts';

const source = [
  '一、各县区要在本月底前完成山洪灾害危险区居民的逐户走访，建立转移避险明白卡。',
  '二、水库、山塘和淤地坝要落实巡查责任人，汛期每日巡查不少于两次并做好记录。',
  '三、遇强降雨红色预警时，临河临沟的施工工地一律停工，人员撤到安全地点。',
].join('\n');

/** The definition itself: a character is copied when some run of 13 around it occurs in the other text. */
const bruteShare = (text: string, other: string): number => {
  const [query, held] = [compactString(text), compactString(other)];
  const copied = new Set<number>();
  for (let i = 0; i + 13 <= query.length; i++) {
    if (held.includes(query.slice(i, i + 13))) for (let j = 0; j < 13; j++) copied.add(i + j);
  }
  return query.length === 0 ? 0 : copied.size / query.length;
};

/** Any UTF-16 units, lone surrogates included. */
const unitsUpTo = (maxLength: number) =>
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength }).map((units) => String.fromCharCode(...units));

describe('exact coverage', () => {
  it('of a text by itself is whole, by a foreign text nothing', () => {
    expect(coverageOf(source, source).share).toBe(1);
    expect(coverageOf(source, '各单位要抓紧研究制定本年度干部教育培训工作计划并认真组织实施。').share).toBe(0);
  });

  it('returns merged spans in the text as given', () => {
    const query = `县里补充一点。\n${source.split('\n')[1]}\n请遵照执行。`;
    const { spans } = coverageOf(query, source);
    expect(spans.map(([from, to]) => query.slice(from, to))).toEqual([source.split('\n')[1]!.replace(/。$/, '')]);
  });

  it('sees through full-width forms, spaces and other punctuation', () => {
    expect(coverageOf(source.replaceAll('，', ' , ').replaceAll('一律', '一 律'), source).share).toBe(1);
  });

  it('follows the definition on edited copies', () => {
    const word = fc.constantFrom('水库', '山塘', '巡查', '责任人', '每日', '两次', '。', '\n', '甲', '乙', 'A', '１');
    const text = fc
      .array(fc.oneof(word, fc.constantFrom(...source.split('，'))), { maxLength: 40 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(coverageOf(a, b).share).toBeCloseTo(bruteShare(a, b), 10);
      }),
    );
  });

  it('stays between 0 and 1 with spans inside the text, in order and apart, on any Unicode', () => {
    const any = unitsUpTo(120);
    fc.assert(
      fc.property(any, any, fc.boolean(), (a, b, nested) => {
        const { share, spans } = coverageOf(a, nested ? b + a : b);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        let end = 0;
        for (const [from, to] of spans) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(a.length);
          end = to;
        }
      }),
    );
  });

  it('ends on one character repeated many times', () => {
    expect(coverageOf('报'.repeat(200_000), '报'.repeat(200_000)).share).toBe(1);
  });

  it('shows copied passages beside their source', () => {
    const query = `${source.split('\n')[2]}\n${source.split('\n')[0]}`;
    for (const { query: own, other } of alignmentsOf(query, source)) {
      expect(compactString(query.slice(...own))).toBe(compactString(source.slice(...other)));
    }
    expect(alignmentsOf(query, source)).toHaveLength(2);
  });
});

describe('paragraph verdicts', () => {
  const verdicts = (text: string) =>
    paragraphVerdicts(prepareQuery(text), [compactText(source)]).map((one) => one.verdict);

  it('tell copied, edited and new paragraphs apart', () => {
    const [first, second] = source.split('\n');
    const edited = second!.replace('水库、山塘和淤地坝', '小型水库').replace('每日', '每天');
    expect(verdicts([first, edited, '四、请于今天下午五点前把转移名单报到镇应急办。'].join('\n\n'))).toEqual([
      'copied',
      'edited',
      'new',
    ]);
  });

  it('never call a paragraph a copy when a number in it changed', () => {
    const moved = '一、各县区要在11月28日前完成全部走访登记工作并报送汇总表格。';
    const parent = compactText(moved);
    const query = prepareQuery(moved.replace('28', '20'));
    expect(paragraphVerdicts(query, [parent])[0]?.verdict).toBe('edited');
  });

  it('cover the given lines only', () => {
    const text = `\n  第一段内容在这里。 \r\n。。。\n第二段`;
    const spans = paragraphVerdicts(prepareQuery(text), []).map(({ span }) => text.slice(...span));
    expect(spans).toEqual(['第一段内容在这里。', '第二段']);
  });
});

describe('coverage after level names are masked (R-DOC-18)', () => {
  const province = '全省各级要在省级包保的基础上，云南省各州（市）逐村排查危旧房屋，省住房城乡建设厅每半月调度一次。';
  const county = '全县各级要在县级包保的基础上，新平县各乡（镇）逐村排查危旧房屋，县住房城乡建设局每半月调度一次。';

  it('is whole when nothing but level and place names changed', () => {
    const issuers = ['云南省人民政府', '新平县人民政府'];
    expect(coverageOf(county, province).share).toBeLessThan(0.7);
    expect(maskedCoverage(prepareQuery(county), compactText(province), issuers)).toBeGreaterThan(0.95);
  });

  it('is nothing for another text of the same level names', () => {
    const other = '全县各单位要按照县委要求，新平县各部门抓好年度档案整理移交，县档案馆每季度通报一次进展。';
    expect(maskedCoverage(prepareQuery(other), compactText(province), ['新平县人民政府'])).toBe(0);
  });
});
