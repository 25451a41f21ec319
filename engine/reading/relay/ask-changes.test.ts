import { describe, expect, it } from 'vitest';
import { read } from '../read.ts';
import type { Ask } from '../reading.ts';
import { askChanges } from './ask-changes.ts';

const withAsks = (text: string) => ({ text, reading: read(text, { receivedAt: '2026-11-02T09:00' }) });

const PARENT = withAsks('各县：\n请于11月28日前将自查报告报送省厅农田处。');

/** The reader's answer with asks given outright, for forms the sentence around does not matter to. */
const asking = (text: string, asks: Partial<Ask>[]) => {
  const base: Ask = { kind: 'report', what: '', raw: '', span: [0, 0], due: null, time: null, recurs: null, to: null };
  return { text, reading: { ...read(''), asks: asks.map((ask) => ({ ...base, ...ask })) } };
};

describe('asks beyond the parent', () => {
  it('are all of them when there is no parent', () => {
    expect(askChanges(withAsks('请于11月20日前将花名册报送我局。'), []).newAsks).toEqual([0]);
  });

  it('are none when the date moves forward: that is a tightened deadline', () => {
    const { newAsks, tightened } = askChanges(withAsks('各乡镇：\n请于11月20日前将自查报告报送我局。'), [PARENT]);
    expect(newAsks).toEqual([]);
    expect(tightened).toMatchObject([{ parentDue: '2026-11-28', due: '2026-11-20' }]);
  });

  it('leave a later date of the same ask unmentioned', () => {
    const changes = askChanges(withAsks('各乡镇：\n请于11月30日前将自查报告报送我局。'), [PARENT]);
    expect(changes).toEqual({ newAsks: [], tightened: [] });
  });

  it('see an earlier date in the cover although the annexed copy keeps the old one', () => {
    const text = '请于11月20日前将自查报告报送我局。\n附件：\n请于11月28日前将自查报告报送省厅农田处。';
    const { newAsks, tightened } = askChanges(withAsks(text), [PARENT]);
    expect(newAsks).toEqual([]);
    expect(tightened).toHaveLength(1);
  });

  it('take another thing asked at the same place for a new ask', () => {
    const text = '请于11月28日前将自查报告报送我局。\n请于11月30日前将看护人员花名册报送我局。';
    expect(askChanges(withAsks(text), [PARENT]).newAsks).toEqual([1]);
  });

  it('take a report that recurs more often for a new ask, a rarer one not', () => {
    const monthly = asking('', [{ what: '进度报表', recurs: 'MONTHLY;25' }]);
    const daily = asking('', [{ what: '进度报表', recurs: 'DAILY' }]);
    expect(askChanges(daily, [monthly]).newAsks).toEqual([0]);
    expect(askChanges(monthly, [daily]).newAsks).toEqual([]);
  });

  it('name the hour when only the hour moved', () => {
    const one = { what: '参会名单', due: '2026-10-12' };
    const [parent, query] = [asking('', [{ ...one, time: '12:00' }]), asking('', [{ ...one, time: '09:00' }])];
    expect(askChanges(query, [parent]).tightened).toEqual([
      { what: '参会名单', parentDue: '2026-10-12T12:00', due: '2026-10-12T09:00' },
    ]);
  });

  it('compare dates without a year by month and day', () => {
    const parent = asking('', [{ what: '汇总表', due: '2026-04-15' }]);
    expect(askChanges(asking('', [{ what: '汇总表', due: '04-10' }]), [parent]).tightened).toHaveLength(1);
    expect(askChanges(asking('', [{ what: '汇总表', due: '04-20' }]), [parent]).tightened).toEqual([]);
  });

  it('see a time of day set on the day that the parent left open until the offices close', () => {
    const parent = asking('', [{ what: '值守安排表', due: '2026-09-30', kind: 'form' }]);
    const own = (time: string) => asking('', [{ what: '值守安排表', due: '2026-09-30', time, kind: 'form' }]);
    expect(askChanges(own('10:00'), [parent]).tightened).toEqual([
      { what: '值守安排表', parentDue: '2026-09-30', due: '2026-09-30T10:00' },
    ]);
    expect(askChanges(own('17:30'), [parent]).tightened).toEqual([]);
  });

  it('are not what stands word for word in the parent, however the words before it were read', () => {
    const clause = '经镇农技站核对后于9月18日前报送至县种子站';
    const at = (text: string): [number, number] => [text.indexOf('9月18日'), text.indexOf('9月18日') + 5];
    const parentText = `各镇：\n核实制种面积，${clause}。`;
    const ownText = `各村：\n现将通知转发给你们，${clause}。`;
    const parent = asking(parentText, [{ what: '制种面积', due: '2026-09-18', span: at(parentText) }]);
    const own = asking(ownText, [
      { what: '通知转发给你们', kind: 'recommend', due: '2026-09-18', span: at(ownText) },
      { what: '核对', span: at(ownText) },
    ]);
    expect(askChanges(own, [parent])).toEqual({ newAsks: [], tightened: [] });
  });
});
