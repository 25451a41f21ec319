import { describe, expect, it } from 'vitest';
import { customPack, type WordRule } from './custom-rule.ts';
import { demandOf } from './demand.ts';
import { packs } from './packs/packs.ts';
import { review } from './run-review.ts';

const row: WordRule = {
  id: 'L-530427-01',
  version: 1,
  title: '晒成绩单',
  titleEn: 'Showing results',
  requirement: '不要求乡镇晒成绩单',
  requirementEn: 'townships are not asked to show results',
  sourceTitle: '新平县减负十条',
  clause: '第三条',
  modality: 'general',
  effectiveFrom: '2026-10-01',
  words: ['晒成绩单', '亮晒(比)'],
  exceptWords: ['中小学'],
};
const reviewed = (text: string, options: { region?: string; asOf?: string; rows?: WordRule[] } = {}) =>
  review(
    demandOf(text),
    { region: options.region ?? '530427' },
    { packs: [...packs, customPack('530427', '新平县', options.rows ?? [row])], asOf: options.asOf ?? '2026-11-23' },
  )
    .findings.filter((finding) => finding.rule.startsWith('L-'))
    .map((finding) => finding.level);

describe('a rule written by a relief office', () => {
  it('speaks where its words are asked, and only there', () => {
    expect(reviewed('各乡镇每月晒成绩单。')).toEqual(['should']);
    expect(reviewed('不得要求乡镇晒成绩单。')).toEqual([]);
    expect(reviewed('中小学期末不晒成绩单，请家长晒成绩单。')).toEqual([]);
  });

  it('takes its words as they are written', () => {
    expect(reviewed('请亮晒(比)。')).toEqual(['should']);
    expect(reviewed('请亮晒比。')).toEqual([]);
  });

  it('binds its own place from its own day', () => {
    expect(reviewed('各乡镇每月晒成绩单。', { region: '530402' })).toEqual([]);
    expect(reviewed('各乡镇每月晒成绩单。', { asOf: '2026-09-30' })).toEqual([]);
  });

  it('without words says nothing', () => {
    expect(reviewed('各乡镇每月晒成绩单。', { rows: [{ ...row, words: [' ', ''] }] })).toEqual([]);
  });
});
