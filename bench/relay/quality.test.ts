import { describe, expect, it } from 'vitest';
import { bareText, holdersOf, mostCopied, runsOf, shareFrom } from './exhaustive.ts';
import { qualityCorpus } from './quality-cases.ts';
import { answersTo, score } from './quality-score.ts';

describe('relay detection against gold by exhaustive coverage', () => {
  const corpus = qualityCorpus(11, 300, 10);
  const answers = answersTo(corpus);
  const natural = score(answers.filter(({ one }) => one.kind === 'natural'));
  const made = score(answers.filter(({ one }) => one.kind === 'made'));

  it('meets the targets on the hand-written families', () => {
    expect(natural.cases).toBeGreaterThanOrEqual(144);
    expect(natural.parentFirst.n).toBeGreaterThanOrEqual(60);
    expect(natural.passedOn.f1).toBeGreaterThanOrEqual(0.98);
    expect(natural.parentFirst.share).toBeGreaterThanOrEqual(0.97);
    expect(natural.copiedShareError.max).toBeLessThanOrEqual(0.03);
    expect(natural.chains.exact).toBe(1);
  });

  it('has sixty negatives, none of them half copied from anything held', () => {
    const negatives = corpus.cases.filter(
      ({ kind, verdict }) => kind === 'natural' && (verdict === 'original' || verdict === 'quotes'),
    );
    expect(negatives.length).toBeGreaterThanOrEqual(60);
    for (const { query, share } of negatives) expect(share, query.id).toBeLessThan(0.5);
  });

  it('meets them on made relays as well', () => {
    expect(made.passedOn.f1).toBeGreaterThanOrEqual(0.98);
    expect(made.parentFirst.share).toBeGreaterThanOrEqual(0.97);
    expect(made.copiedShareError.mean).toBeLessThanOrEqual(0.03);
    expect(made.newParagraphs.f1).toBeGreaterThanOrEqual(0.95);
  });
});

describe('the gold standard', () => {
  const held = [
    { id: 'a', text: '水库巡查责任人汛期每日巡查不少于两次并做好记录。' },
    { id: 'b', text: '完全是另外一件事情，与前面所说没有任何相同的地方。' },
  ];

  it('counts a copied run and names its holder', () => {
    const text = '县里规定：水库巡查责任人汛期每日巡查不少于两次。';
    const holders = holdersOf(runsOf([text]), held);
    expect(shareFrom(text, ['a'], holders)).toBeCloseTo(18 / bareText(text).length, 10);
    expect(mostCopied(text, holders, new Set()).id).toBe('a');
    expect(mostCopied(text, holders, new Set(['a'])).share).toBe(0);
  });
});
