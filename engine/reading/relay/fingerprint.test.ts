import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compactString, compactText } from './compact.ts';
import { DENSE, fingerprints, SPARSE, uniquePrints } from './fingerprint.ts';

/** Any UTF-16 units, lone surrogates included. */
const unitsUpTo = (maxLength: number) =>
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength }).map((units) => String.fromCharCode(...units));
const han = fc.string({
  unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code)),
  maxLength: 200,
});
const anyText = unitsUpTo(300);

describe('a text reduced to what copying preserves', () => {
  it('ignores width, case, spaces and punctuation', () => {
    expect(compactString('关于 Ａ４纸。')).toBe('关于a4纸');
    expect(compactString('〔2016〕 号')).toBe('2016号');
    expect(compactString('京政办发［２０１６］26号')).toBe(compactString('京政办发〔2016〕 26 号'));
  });

  it('reads Kangxi radicals, ligatures and composed accents like their plain forms', () => {
    expect(compactString('⼀⽇ ﬁ cafe\u0301')).toBe(compactString('一日 fi café'));
  });

  it('keeps the place of every kept character', () => {
    const compact = compactText('（一）请，报㎡𠀀。');
    const text = '（一）请，报㎡𠀀。';
    expect([...compact.starts].map((from, i) => text.slice(from, compact.ends[i]!))).toEqual([
      '一',
      '请',
      '报',
      '㎡',
      '㎡',
      '𠀀',
      '𠀀',
    ]);
  });

  it('ends on any Unicode with places inside the text, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { units, starts, ends } = compactText(text);
        for (let i = 0; i < units.length; i++) {
          expect(starts[i]!).toBeLessThan(ends[i]!);
          expect(ends[i]!).toBeLessThanOrEqual(text.length);
          if (i > 0) expect(starts[i]!).toBeGreaterThanOrEqual(starts[i - 1]!);
        }
      }),
    );
  });

  it('is idempotent', () => {
    fc.assert(fc.property(anyText, (text) => compactString(compactString(text)) === compactString(text)));
  });
});

describe('fingerprints', () => {
  it('of the same words differ in nothing but position, whatever the layout', () => {
    const plain = fingerprints('请各乡镇于本月底前将自查报告报送县农业农村局办公室。');
    const spaced = fingerprints('  请各乡镇，于本月底前\n将自查报告报送县农业农村局办公室  ');
    expect([...spaced.prints]).toEqual([...plain.prints]);
    expect(plain.prints.length).toBeGreaterThan(0);
  });

  it('share one whenever two texts share fifteen characters', () => {
    fc.assert(
      fc.property(han, han, han, fc.integer({ min: 0, max: 60 }), (a, b, c, offset) => {
        const run = '统筹做好秋冬季森林草原防火和安全生产';
        const shared = run.slice(offset % 3, (offset % 3) + 15);
        const one = new Set(fingerprints(a + shared + b).prints);
        expect(fingerprints(c + shared).prints.some((print) => one.has(print))).toBe(true);
      }),
    );
  });

  it('with the sparse setting share one for twenty-five characters and cost about half', () => {
    const run = '统筹做好秋冬季森林草原防火和安全生产各项工作任务落实';
    const one = new Set(fingerprints(`甲乙丙丁${run.slice(0, 25)}戊己庚辛`, SPARSE).prints);
    expect(fingerprints(run.slice(0, 25), SPARSE).prints.some((print) => one.has(print))).toBe(true);
    const long = Array.from({ length: 4000 }, (_, i) => String.fromCharCode(0x4e00 + ((i * 7919 + i * i) % 5000))).join(
      '',
    );
    expect(fingerprints(long, SPARSE).prints.length).toBeLessThan(fingerprints(long, DENSE).prints.length * 0.6);
  });

  it('point into the text', () => {
    fc.assert(fc.property(anyText, (text) => fingerprints(text).positions.every((at) => at < text.length)));
  });

  it('are stored ascending and once each', () => {
    expect([...uniquePrints(Uint32Array.of(5, 1, 5, 3))]).toEqual([1, 3, 5]);
  });
});
