import { describe, expect, it } from 'vitest';
import { type Draft, type EarlierCopy, reissueOf, saysItPrevails, titleOfCopy } from './reissue.ts';

const draft = (changes: Partial<Draft> = {}): Draft => ({
  title: '关于做好城乡居民医保参保缴费工作的通知',
  text: '请于12月10日前将进展情况报县医保局。',
  issuerUnitId: 'medical',
  issuerName: '县医保局',
  targetUnitIds: ['a', 'b'],
  today: '2026-11-23',
  ...changes,
});
const copy = (changes: Partial<EarlierCopy> = {}): EarlierCopy => ({
  id: '1',
  title: '关于做好城乡居民医保参保缴费工作的通知',
  docNo: '新医保发〔2026〕8号',
  issuerUnitId: 'medical',
  issuerName: '县医保局',
  targetUnitIds: ['a', 'b'],
  receivedOn: '2026-11-20',
  lastDue: '2026-12-10',
  recurs: false,
  coverage: 0.9,
  replaced: false,
  ...changes,
});

describe('a notice takes the place of an earlier one', () => {
  it.each([
    ['以此件为准', true],
    ['请以本通知为准', true],
    ['前文作废，以此件为准。', true],
    ['原通知同时废止', true],
    ['以实际发生额为准', false],
    ['以身份证登记姓名为准', false],
    ['以县级通知为准备工作的依据', false],
  ])('%s → %s', (text, says) => {
    expect(saysItPrevails({ title: '通知', text })).toBe(says);
  });

  it('is known by its title without the mark of a later copy', () => {
    const plain = titleOfCopy('关于做好城乡居民医保参保缴费工作的通知');
    for (const mark of ['(以此件为准)', '（更正）', '（第二次印发）', '【修订稿】'])
      expect(titleOfCopy(`关于做好城乡居民医保参保缴费工作的通知${mark}`)).toBe(plain);
    expect(titleOfCopy('关于做好城乡居民医保参保缴费工作的通知（试行）')).not.toBe(plain);
  });

  it('when it is the same notice to the same towns and the deadline is still to come', () => {
    expect(reissueOf(draft(), [copy()])?.id).toBe('1');
    expect(reissueOf(draft({ targetUnitIds: ['a', 'b', 'c'] }), [copy()])?.id).toBe('1');
    expect(reissueOf(draft(), [copy({ lastDue: null, recurs: true })])?.id).toBe('1');
  });

  it.each<[string, Partial<EarlierCopy>]>([
    ['it leaves a town out', { targetUnitIds: ['a', 'b', 'c'] }],
    ['the deadline has passed: another occasion', { lastDue: '2026-11-22' }],
    ['it is of another season', { receivedOn: '2026-08-01' }],
    ['it sets no date and is three weeks old', { lastDue: null, receivedOn: '2026-11-01' }],
    ['less than half of the words are the same', { coverage: 0.49 }],
    ['its title is another', { title: '关于做好城乡居民医保11月份缴费工作的通知' }],
  ])('not when %s', (_why, changes) => {
    expect(reissueOf(draft(), [copy(changes)])).toBeNull();
  });

  it('also past the deadline or to fewer towns when it says that it prevails', () => {
    const says = draft({ text: '前文作废，以此件为准。', targetUnitIds: ['a'] });
    expect(reissueOf(says, [copy({ lastDue: '2026-11-22' })])?.id).toBe('1');
  });

  it('when it declares a document of its own issuer void by number or title', () => {
    const unlike = copy({ coverage: 0, title: '关于医保参保缴费工作的通知', lastDue: '2026-01-01' });
    const byNumber = draft({ title: '关于印发新办法的通知', text: '《关于…的通知》(新医保发〔2026〕8号)同时废止。' });
    expect(reissueOf(byNumber, [unlike])?.id).toBe('1');
    const amends = draft({ title: '关于修改办法的通知', text: '现就修改新医保发〔2026〕8号有关内容通知如下。' });
    expect(reissueOf(amends, [unlike])).toBeNull();
  });

  it('never one of another issuer, and never one that has been replaced already', () => {
    const says = draft({ text: '前文作废，以此件为准。' });
    expect(reissueOf(says, [copy({ issuerUnitId: 'water' })])).toBeNull();
    expect(reissueOf(says, [copy({ issuerUnitId: null })])).toBeNull();
    expect(reissueOf(says, [copy({ replaced: true })])).toBeNull();
    expect(reissueOf(says, [copy(), copy({ id: '2', receivedOn: '2026-11-22' })])?.id).toBe('2');
  });
});
