import { describe, expect, it } from 'vitest';
import { chineseCalendar } from '../calendar/chinese.ts';
import { read } from './read.ts';

const calendar = chineseCalendar();

describe('a notice', () => {
  const text = [
    '某县人民政府办公室文件',
    '某政办发〔2022〕18号',
    '关于召开全县防汛工作会议的通知',
    '各乡镇人民政府，县直有关单位：',
    '定于6月7日（星期二）8:40在县政府四楼会议室召开全县防汛工作会议。',
    '请各单位于6月6日（星期一）下午4:00前将参会人员名单报会务科（电话：3020000）。',
    '附件：参会回执',
    '某县人民政府办公室',
    '2022年6月2日',
  ].join('\n');
  const reading = read(text, { receivedAt: '2022-06-02T09:00', calendar });

  it('has its head read', () => {
    expect(reading.title).toBe('关于召开全县防汛工作会议的通知');
    expect(reading.docNo).toBe('某政办发〔2022〕18号');
    expect(reading.issuer).toEqual({ name: '某县人民政府办公室', level: 'county' });
    expect(reading.addressees).toEqual(['各乡镇人民政府', '县直有关单位']);
    expect(reading.issuedOn).toBe('2022-06-02');
  });
  it('has its meeting, its deadline and the lead time read', () => {
    expect(reading.kind).toBe('meeting');
    expect(reading.meetings).toMatchObject([{ start: '2022-06-07T08:40', place: '县政府四楼会议室', kind: 'meeting' }]);
    expect(reading.asks[0]).toMatchObject({ due: '2022-06-06', time: '16:00', what: '参会人员名单', to: '会务科' });
    expect(reading.leadTime[0]).toMatchObject({ ask: 0, flag: 'exempt' });
    expect(reading.attachments).toBe(1);
    expect(reading.phones).toEqual(['3020000']);
  });
  it('points back into the text it was given', () => {
    for (const { raw, span } of [...reading.asks, ...reading.meetings]) expect(text.slice(...span)).toBe(raw);
  });
  it('says which years it inferred', () => {
    expect(reading.diagnostics.map((one) => one.code)).toContain('date.year-inferred');
  });
});

describe('a document with a secrecy mark', () => {
  it('is not read at all', () => {
    const reading = read('秘密★1年\n特急\n关于召开会议的通知\n各乡镇：\n请于6月6日前报名单。');
    expect(reading.secrecy).toBe('秘密');
    expect(reading).toMatchObject({ title: null, asks: [], phones: [], addressees: [], asksSomething: false });
  });
});
