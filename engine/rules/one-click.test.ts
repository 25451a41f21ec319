import { describe, expect, it } from 'vitest';
import { chineseCalendar } from '../calendar/chinese.ts';
import { read } from '../reading/read.ts';
import { demandOf } from './demand.ts';
import type { ReviewContext } from './review.ts';
import { review } from './run-review.ts';

const calendar = chineseCalendar();
const receivedAt = '2026-11-23T09:00';

const findingsIn = (text: string, context: ReviewContext) => {
  const demand = demandOf(text, read(text, { receivedAt, calendar }), { receivedAt });
  return review(demand, { calendar, region: '530427', ...context }).findings;
};

/** The text after the first edit that a rule offers, and whether the rule still speaks about it. */
const clicked = (text: string, rule: string, context: ReviewContext = {}): { text: string; speaks: boolean } => {
  const edit = findingsIn(text, context)
    .filter((finding) => finding.rule === rule)
    .flatMap((finding) => finding.fixes)
    .find((fix) => fix.edit)?.edit;
  if (!edit) throw new Error(`${rule} offers no edit`);
  const after = text.slice(0, edit.span[0]) + edit.replacement + text.slice(edit.span[1]);
  return { text: after, speaks: findingsIn(after, context).some((finding) => finding.rule === rule) };
};

describe('one click', () => {
  it('holds the meeting by video, in the words of the notice', () => {
    const text =
      '关于召开推进会的通知\n各乡镇人民政府:\n定于2026年12月3日上午9:00至10:00在县应急指挥中心召开推进会，请各乡镇分管负责同志参加。';
    const after = clicked(text, 'R-MTG-10');
    expect(after.text).toContain('10:00以视频形式在县应急指挥中心召开推进会');
    expect(after.speaks).toBe(false);
    expect(read(after.text, { receivedAt, calendar }).meetings[0]?.video).toBe(true);
  });

  it('puts a visit on the day of one that is planned already', () => {
    const text = '关于开展防火检查的通知\n各乡镇人民政府:\n定于2026年11月26日到漠沙镇开展森林防火检查。';
    const plannedVisits = [{ visitId: 'v7', title: '农资市场检查', issuer: '县农业农村局', date: '2026-11-24' }];
    const after = clicked(text, 'P-INS-02', { plannedVisits });
    expect(after.text).toContain('定于11月24日到漠沙镇');
    // Still said to whoever writes it, so that they go together; there is nothing left to click.
    expect(after.speaks).toBe(true);
    expect(() => clicked(after.text, 'P-INS-02', { plannedVisits })).toThrow('no edit');
  });

  it('drops what is asked for although it is held, and nothing else', () => {
    const text =
      '关于做好改厕工作的通知\n各乡镇人民政府:\n请抓好改厕进度。请于2026年12月5日前填报农村厕所统计表。联系电话7011521。';
    const sameDataAlreadyReported = [
      { requestId: 'r1', title: '农村人居环境季报', reportedOn: '2026-10-08', sharedFields: ['户数', '卫生厕所数'] },
    ];
    const after = clicked(text, 'R-RPT-01', { sameDataAlreadyReported });
    expect(after.text).toContain('请抓好改厕进度。联系电话');
    expect(after.speaks).toBe(false);
  });
});
