import { describe, expect, it } from 'vitest';
import { type Assessed, assessedAs } from './assessed.ts';
import { coreOf, heldIn, likeness } from './likeness.ts';
import { type Planned, plannedAs } from './plan-membership.ts';
import { postPattern, TOPIC_NAMES, topicOf, topicPattern } from './topic.ts';

describe('the line of work of a title', () => {
  it.each([
    ['关于开展护林员在岗情况督查的通知', '森林防火'],
    ['关于开展九小场所消防安全专项检查的通知', '安全生产'],
    ['关于开展校园食品安全检查的通知', '教育'],
    ['关于开展户厕改造质量督查的通知', '农村人居环境'],
    ['关于开展防返贫监测帮扶情况督查的通知', '乡村振兴'],
    ['关于召开全县统计工作会议的通知', '统计'],
  ])('%s is %s', (title, topic) => {
    expect(topicOf(title)).toBe(topic);
    expect(TOPIC_NAMES).toContain(topic);
  });

  it('names the posts it lies with, every line some', () => {
    for (const topic of TOPIC_NAMES) expect(postPattern(topic)).not.toBe(postPattern(null));
    expect(new RegExp(postPattern('森林防火')).test('森林防火专干')).toBe(true);
    expect(new RegExp(topicPattern('统计')!).test('统计数据质量')).toBe(true);
    expect(topicPattern(null)).toBeNull();
  });

  it('is not guessed when the title names none', () => {
    expect(topicOf('关于报送值班联系人的通知')).toBeNull();
    expect(topicOf('')).toBeNull();
  });
});

describe('likeness of titles', () => {
  it('looks past the frame every title has', () => {
    expect(coreOf('关于开展2026年森林防火工作督查的通知')).toBe('森林防火督查');
    expect(likeness('关于报送粮食播种面积进度表的通知', '粮食播种面积进度表')).toBe(1);
    expect(likeness('关于召开全县森林防火工作会议的通知', '关于开展户厕改造质量检查的通知')).toBeLessThan(0.2);
  });

  it('looks past the body that signs in front of it', () => {
    expect(likeness('新平彝族傣族自治县应急管理局关于开展自建房安全检查的通知', '自建房安全检查')).toBe(1);
  });

  it('never fails on what has no words', () => {
    expect(coreOf('通知')).toBe('通知');
    expect(likeness('', '')).toBe(1);
    expect(likeness('甲', '乙')).toBe(0);
    expect(heldIn('加油站计量检定', '请各乡镇对辖区加油站进行计量检定')).toBeGreaterThan(0.8);
    expect(heldIn('', '甲乙')).toBe(0);
  });
});

describe('membership of an annual plan', () => {
  const item: Planned = {
    id: 'p1',
    title: '森林防火责任落实情况督查',
    topic: '森林防火',
    issuerUnitId: 'u1',
    issuerName: '县林草局',
    issuerLevel: 'county',
    from: '2026-11-01',
    to: '2026-11-30',
    times: 1,
  };
  const visit = {
    title: '关于开展森林防火责任落实情况督查的通知',
    topic: '森林防火',
    issuer: { unitId: 'u1', name: '县林草局', level: 'county' },
    from: '2026-11-25',
    to: '2026-11-26',
  };

  it('needs the same issuer, the same matter and the planned time', () => {
    expect(plannedAs([item], visit)).toEqual([item]);
    expect(plannedAs([item], { ...visit, from: '2026-12-02', to: '2026-12-02' })).toEqual([]);
    expect(plannedAs([item], { ...visit, issuer: { unitId: 'u2', name: '县水利局', level: 'county' } })).toEqual([]);
    expect(plannedAs([item], { ...visit, title: '关于开展户厕质量检查的通知', topic: '农村人居环境' })).toEqual([]);
  });

  it('by a whole line of work covers each of its matters; by one matter only that one', () => {
    const other = { ...visit, title: '关于开展护林员在岗情况督查的通知' };
    expect(plannedAs([item], other)).toEqual([]);
    expect(plannedAs([{ ...item, title: '森林防火工作检查' }], other)).toHaveLength(1);
  });

  it('is known only for levels whose plan is held', () => {
    expect(plannedAs([], visit)).toBeNull();
    expect(plannedAs([item], { ...visit, issuer: { unitId: 'c1', name: '市林草局', level: 'city' } })).toBeNull();
  });
});

describe('what a document passes before it is issued', () => {
  const row = (more: Partial<Assessed>): Assessed => ({
    id: 'a1',
    title: '关于做好秋冬季森林防火工作的通知',
    docNo: '',
    issuerUnitId: 'u1',
    issuerName: '县应急局',
    issuerLevel: 'county',
    assessmentNo: '评1号',
    assessedOn: null,
    reviewNo: '',
    reviewedOn: null,
    outcome: '',
    ...more,
  });
  const draft = {
    title: '新平县应急管理局关于做好秋冬季森林防火工作的通知',
    docNo: null,
    issuer: { unitId: 'u1', name: '县应急局', level: 'county' },
    on: '2026-11-23',
  };

  it('is not known without a register, nor from one that covers other levels', () => {
    expect(assessedAs([], draft)).toEqual({});
    expect(assessedAs([row({ issuerUnitId: 'u9', issuerName: '市应急局', issuerLevel: 'city' })], draft)).toEqual({});
  });

  it('is found by title or number, for the step that was taken', () => {
    expect(assessedAs([row({})], draft)).toEqual({ assessmentId: '评1号' });
    expect(assessedAs([row({ reviewedOn: '2026-11-01' })], draft)).toEqual({ assessmentId: '评1号', reviewId: 'a1' });
    const numbered = row({ title: '甲', docNo: '新应急发〔2026〕 3 号' });
    expect(assessedAs([numbered], { ...draft, docNo: '新应急发〔2026〕3号' })).toEqual({ assessmentId: '评1号' });
  });

  it('is missing when another document, another body’s, an old or a refused one stands there', () => {
    for (const more of [
      { title: '关于报送护林员名册的通知' },
      { assessedOn: '2025-10-01' },
      { assessedOn: '2026-12-01' },
      { outcome: '不一致，退回修改' },
    ])
      expect(assessedAs([row(more)], draft)).toEqual({ assessmentId: null });
  });

  it('is asked of every body of a level once several of them stand in the register; one or two speak for themselves', () => {
    const other = (nth: number) => row({ issuerUnitId: `o${nth}`, issuerName: `县${nth}局` });
    expect(assessedAs([other(1), other(2), other(2)], draft)).toEqual({});
    expect(assessedAs([other(1), other(2), other(3)], draft)).toEqual({ assessmentId: null });
  });
});
