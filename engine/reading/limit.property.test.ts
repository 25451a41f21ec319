import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

/** One limit in every spelling of its day, its hour, its limiting word and its sentence: the reading does not depend on them. */
const days = [
  '3月20日',
  '三月二十日',
  '3月20号',
  '2024年3月20日',
  '二〇二四年三月二十日',
  '二○二四年三月廿日',
  '2024-03-20',
  '2024.3.20',
  '2024/03/20',
  '3月20日（星期三）',
  '3月20日(周三)',
  '本月20日',
  '３月２０日',
  '3 月 20 日',
];
const hours: [text: string, time: string | null][] = [
  ['', null],
  ['下班', null],
  ['17:30', '17:30'],
  ['17：30', '17:30'],
  ['17时30分', '17:30'],
  ['17点半', '17:30'],
  ['下午5:30', '17:30'],
  ['下午5点半', '17:30'],
  ['下午五时半', '17:30'],
  ['下午17:30', '17:30'],
  ['中午12点', '12:00'],
  ['上午9时', '09:00'],
  ['24时', '24:00'],
];
const limits = ['前', '之前', '以前'];
const frames: ((limit: string) => string)[] = [
  (limit) => `请各茶场于${limit}报送茶情。`,
  (limit) => `务必在${limit}，将茶情表盖章后报县茶办。`,
  (limit) => `茶情表${limit}上报县茶办，逾期不候。`,
  (limit) => `报送时间：${limit}`,
  (limit) => `各茶场：\n一、认真填表。\n二、${limit}完成填报。\n县茶办\n2024年3月11日`,
  (limit) => `@所有人 ${limit}交表`,
];

describe('a limit means the same however it is spelled', () => {
  const options = { receivedAt: '2024-03-11T09:00' };
  it.each(days)('%s', (day) => {
    for (const [hour, time] of hours)
      for (const limit of limits)
        for (const frame of frames) {
          if (hour === '下班' && limit !== '前') continue;
          // Figures set apart, as everybody sets them apart.
          const apart = /\d$/.test(day) && /^\d/.test(hour) ? ' ' : '';
          const text = frame(`${day}${apart}${hour}${limit}`);
          const dated = read(text, options).asks.filter((ask) => ask.due !== null || ask.recurs !== null);
          expect(dated.map((ask) => [text, ask.due, ask.time, ask.recurs])).toEqual([[text, '2024-03-20', time, null]]);
        }
  });
  it('and is no limit when it tells what was done', () => {
    for (const day of days.filter((one) => !one.startsWith('本月')))
      for (const tell of ['已报送茶情', '召开了茶会', '下发了茶情表', '印发的通知已收悉']) {
        const text = `${day}，县茶办${tell}。`;
        const dated = read(text, { receivedAt: '2024-03-25T09:00' }).asks.filter((ask) => ask.due !== null);
        expect([text, dated.map((ask) => ask.due)]).toEqual([text, []]);
      }
  });
});

describe('a recurrence means the same however it is spelled', () => {
  const monthly = ['每月25日前', '每月25号前', '每月二十五日前', '每个月的25日前', '每月25日之前', '每月25日下班前'];
  const weekly = ['每周五前', '每星期五前', '每周五下班前', '每个周五前'];
  const frames = [
    (limit: string) => `请于${limit}报送茶情。`,
    (limit: string) => `${limit}，各茶场将茶情报县茶办。`,
    (limit: string) => `实行报告制度，各茶场${limit}上报茶情。`,
  ];
  it.each([...monthly.map((one) => [one, 'MONTHLY;25']), ...weekly.map((one) => [one, 'WEEKLY;FR'])])(
    '%s',
    (limit, wanted) => {
      for (const frame of frames) {
        const text = frame(limit ?? '');
        const recurs = read(text, { receivedAt: '2024-03-11T09:00' }).asks.map((ask) => ask.recurs);
        expect([text, recurs]).toEqual([text, [wanted]]);
      }
    },
  );
});
