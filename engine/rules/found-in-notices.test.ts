import { describe, expect, it } from 'vitest';
import { chineseCalendar } from '../calendar/chinese.ts';
import { read } from '../reading/read.ts';
import { demandOf } from './demand.ts';
import { review } from './run-review.ts';

const calendar = chineseCalendar();
const receivedAt = '2026-11-23T10:00';

function said(rule: string, text: string) {
  const demand = demandOf(text, read(text, { receivedAt, calendar }), { receivedAt });
  const { findings } = review(demand, { calendar, region: '530427' });
  return findings.filter((finding) => finding.rule === rule && finding.level !== 'hint');
}

describe('rules on notices as they are found', () => {
  it('one day off is said once, though the notice names both the days and the session', () => {
    const text =
      '关于召开县科协代表大会的通知\n各乡镇科协：\n大会定于12月5日至6日召开，预备会议12月5日14:00开始，请准时参加。\n县科协\n2026年11月23日';
    expect(said('P-TIM-01', text)).toHaveLength(1);
  });

  it('two sessions on two days off are two', () => {
    const text =
      '关于举办培训的通知\n各乡镇：\n第一期培训定于12月5日上午9:00举行，第二期培训定于12月6日上午9:00举行。\n县农业农村局\n2026年11月23日';
    expect(said('P-TIM-01', text)).toHaveLength(2);
  });

  it('what a visit looks at is no order to write a plan; an order is', () => {
    const notice = (words: string) => `关于开展督导的通知\n各乡镇人民政府：\n${words}\n县安委会办公室\n2026年11月23日`;
    expect(said('R-DOC-12', notice('重点检查：各乡镇成立专班、制定实施方案、压实责任的情况。'))).toEqual([]);
    expect(said('R-DOC-12', notice('各乡镇要结合实际制定实施方案，压实责任。'))).toHaveLength(1);
  });

  it('acting on what those above require orders nobody below', () => {
    const told = (words: string) =>
      `关于环境整治情况的通报\n各乡镇党委、人民政府：\n${words}\n县整治领导小组办公室\n2026年11月23日`;
    expect(said('R-DOC-04', told('根据县委的部署要求，县住建局组织人员查看了各村环境。'))).toEqual([]);
    expect(said('R-DOC-04', told('要求各乡镇组织人员于12月1日前整改。'))).toHaveLength(1);
  });

  it('a storm watch cannot wait for working days', () => {
    expect(said('R-RPT-10', '今晚起有大风，各村今天20:00报一次巡查情况。')).toEqual([]);
    expect(said('R-RPT-10', '各村今天17:00前报一次产业台账。')).toHaveLength(1);
  });

  it('the day people only arrive is no day of the meeting', () => {
    const called = (when: string) =>
      `关于召开茶叶工作会议的通知\n各乡镇：\n会议时间：${when}。\n县茶办\n2026年11月23日`;
    const fact = (when: string) => said('R-MTG-09', called(when)).map(({ message }) => message.slice(0, 7));
    expect(fact('12月8日至9日（8日全天报到，9日上午9:00开会）')).toEqual(['会期 1 天。']);
    expect(fact('12月8日至9日（8日上午报到，下午开会）')).toEqual(['会期 2 天。']);
  });

  it('a match lasts as long as it lasts', () => {
    const text =
      '关于承办邀请赛的通知\n各乡镇：\n定于12月8日至9日在县体育馆举办第三届茶乡杯象棋邀请赛。\n县文体局\n2026年11月23日';
    expect(said('R-MTG-09', text)).toEqual([]);
  });
});
