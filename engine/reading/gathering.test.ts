import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const received = { receivedAt: '2015-11-20T09:00' };
const meetings = (text: string): string[] =>
  read(text, received).meetings.map(({ start, end, kind }) => `${kind} ${start}${end === null ? '' : `/${end}`}`);
const inspections = (text: string): string[] =>
  read(text, received).inspections.map(({ start, end }) => `${start ?? ''}..${end ?? ''}`);

type Case = [text: string, found: string[]];

describe('a meeting', () => {
  const cases: Case[] = [
    ['定于2015年11月25日（星期三）上午9:00在市政府二楼会议室召开农业工作会议。', ['meeting 2015-11-25T09:00']],
    ['关于召开会议的通知\n各县区：\n一、时间\n11月25日上午9:00，会期半天。', ['meeting 2015-11-25T09:00']],
    ['会议时间：11月25日（星期三）上午9：00—12：00', ['meeting 2015-11-25T09:00/2015-11-25T12:00']],
    ['兹定于十一月二十五日下午二时三十分召开成员会议。', ['meeting 2015-11-25T14:30']],
    ['兹定于本周五（11月27日）下午3点召开党委会。', ['meeting 2015-11-27T15:00']],
    ['会议于2016年1月14日至17日召开。', ['meeting 2016-01-14/2016-01-17']],
    ['11月25日9:30，收听收看全国电视电话会议。', ['meeting 2015-11-25T09:30']],
    ['会议拟于12月8日左右召开。', ['meeting 2015-12-08']],
    ['根据11月16日全市会议安排，现定于11月27日召开现场推进会。', ['meeting 2015-11-27']],
    ['请于11月25日8:30前报到，9:00开会。', ['checkin 2015-11-25T08:30', 'meeting 2015-11-25T09:00']],
    ['请于11月26日上午8:50前进入会场，9:00正式开会。', ['checkin 2015-11-26T08:50', 'meeting 2015-11-26T09:00']],
    ['11月24日全天报到，11月25日开会，26日离会。', ['checkin 2015-11-24', 'meeting 2015-11-25']],
    ['2017年2月15日（星期三）下午2时至晚上10时30分列席人员报到。', ['checkin 2017-02-15T14:00/2017-02-15T22:30']],
    [
      '关于举办培训班的通知\n各乡镇：\n一、时间：2015年11月25日-27日（24日下午14:00-18:00报到）。',
      ['training 2015-11-25/2015-11-27', 'checkin 2015-11-24T14:00/2015-11-24T18:00'],
    ],
    ['原定于2015年12月1日召开的全体会议延期召开，具体时间另行通知。', []],
    ['11月3日，省政府召开了电视电话会议，会议要求抓好落实。', []],
    ['定于11月下旬召开总结会，具体时间另行通知。', []],
    ['请提前15分钟入场。', []],
    [
      '关于召开会议的通知\n时间：12月4日（星期五）下午2：30—5：30\n地点：县委',
      ['meeting 2015-12-04T14:30/2015-12-04T17:30'],
    ],
    ['决定于12月8日召开工作会议。一、时间：12月8日（星期二）上午9：00。', ['meeting 2015-12-08T09:00']],
    ['时间：2月21日上午10:00，参会人员提前15分钟入场。', ['meeting 2016-02-21T10:00']],
    ['请于11月23日至11月24日（8:30-17:00）报到。', ['checkin 2015-11-23T08:30/2015-11-24T17:00']],
    ['请于2015年11月24日上午9：00（星期二）到三楼会议室参加协调会。', ['meeting 2015-11-24T09:00']],
    ['兹定于2015年11月24日（农历十月十三）上午9时举行开工仪式。', ['meeting 2015-11-24T09:00']],
    ['原定于11月24日上午召开的会议，调整至11月25日（星期三）下午15:00召开。', ['meeting 2015-11-25T15:00']],
    [
      '11月27日下午16：00召开视频会，15：50前到县林业局四楼视频室参会。',
      ['meeting 2015-11-27T16:00', 'checkin 2015-11-27T15:50'],
    ],
    ['12月5日上午8:30在滨河公园集中开展清洁行动。', ['meeting 2015-12-05T08:30']],
    ['述职时间：2015年11月30日上午8:30。', ['meeting 2015-11-30T08:30']],
    ['按照2015年11月2日视频会议和省文件要求，请报方案。', []],
    ['于11月24日、25日两天召开，23日报到。', ['meeting 2015-11-24/2015-11-25', 'checkin 2015-11-23']],
    ['会议时间\n2015年11月24日（星期二）14:00开始，会期半天。', ['meeting 2015-11-24T14:00']],
    ['会议定于11月24日上午8:30开始，请于8:10前入场。', ['meeting 2015-11-24T08:30', 'checkin 2015-11-24T08:10']],
    ['培训时间：2015年11月22日（星期天，如有变动，另行通知）上午9:30开始。', ['training 2015-11-22T09:30']],
    ['时间：11月24日15:00（14:45前入场）', ['meeting 2015-11-24T15:00', 'checkin 2015-11-24T14:45']],
    ['三、调查时间\n从11月初开始至12月上旬结束。召开村主任会议。', []],
    [
      '现场会定在11月24日，请参会人员于当日上午8：00在县政府门口统一上车。',
      ['meeting 2015-11-24', 'checkin 2015-11-24T08:00'],
    ],
    ['组织参加11月24日上午培训的人员请接龙。', ['training 2015-11-24']],
    ['放暑假时间：7月5日至8月31日，8月30日学生报到注册。', []],
    ['11月21日，市人大召开执法检查动员会。副主任王某出席会议并讲话。', []],
  ];
  it.each(cases)('%s', (text, expected) => {
    expect(meetings(text)).toEqual(expected);
  });
  it('inherits the half-day of the time before, and says so', () => {
    const reading = read('1月14日下午1:00报到，2:30在二招礼堂开预备会。', received);
    expect(reading.meetings.map((one) => one.start)).toEqual(['2016-01-14T13:00', '2016-01-14T14:30']);
    expect(reading.diagnostics.map((one) => one.code)).toContain('time.half-day-inherited');
  });
  it('is held by video when a line of its own says so', () => {
    const [meeting] = read('时间：11月25日9:00。\n地点：县政府\n会议形式：视频会议', received).meetings;
    expect(meeting?.video).toBe(true);
    expect(read('时间：11月25日9:00。\n会议形式：现场会议', received).meetings[0]?.video).toBe(false);
  });
  it('has its place read beside the time or under its label', () => {
    const place = (text: string) => read(text, received).meetings[0]?.place;
    expect(place('定于11月25日9:00在市政府二楼会议室召开会议。')).toBe('市政府二楼会议室');
    expect(place('会议时间：11月25日9:00。会议地点：县委党校报告厅（三楼）。')).toBe('县委党校报告厅（三楼）');
    expect(place('11月25日9:00，县行政中心二楼会议室，召开大会。')).toBe('县行政中心二楼会议室');
    expect(place('报到时间为11月24日下午，地点为县宾馆。')).toBe('县宾馆');
    expect(place('定于11月25日召开会议，地点另定。')).toBeNull();
  });
  it('has who is to come, and on what terms', () => {
    const text = '定于11月25日9:00召开会议。参会人员：各乡镇党委书记、镇长。要求：着正装，不得请假。';
    expect(read(text, received).meetings[0]).toMatchObject({
      attendees: '各乡镇党委书记、镇长',
      noLeave: true,
      dressCode: '着正装',
    });
    expect(read('定于11月25日9:00召开会议。', received).meetings[0]).toMatchObject({ attendees: null, noLeave: false });
  });
  it('is a duty to attend, without a due date of its own', () => {
    const { asks } = read('定于11月25日9:00召开会议。', received);
    expect(asks).toMatchObject([{ kind: 'meeting', due: null, recurs: null }]);
  });
  it('held by video is marked', () => {
    expect(read('定于11月25日9:00召开视频会议。', received).meetings[0]?.video).toBe(true);
  });
  it('dated before its own notice draws a word', () => {
    const text = '关于举办培训班的通知\n各部门：\n一、时间：5月6日上午8时开班。\n二〇一一年五月十七日';
    expect(read(text).diagnostics.map((one) => one.code)).toContain('date.before-issue');
  });
});

describe('an inspection', () => {
  const cases: Case[] = [
    ['县政府将于12月10日至20日对各乡镇进行检查验收。', ['2015-12-10..2015-12-20']],
    ['检查时间：11月25日至12月5日。', ['2015-11-25..2015-12-05']],
    ['督查组于11月25日起分赴各县区开展督查。', ['2015-11-25..']],
    ['12月上旬，市局将组织抽查。', ['2015-12-01..2015-12-10']],
    ['省检查组拟于12月中旬来我市检查。', ['2015-12-11..2015-12-20']],
    ['2015年11月到2016年3月上级检查组将明查暗访。', ['2015-11-01..2016-03-31']],
    [
      '（一）自查阶段（11月21日至11月30日）。（二）检查阶段（12月1日至10日）。',
      ['2015-11-21..2015-11-30', '2015-12-01..2015-12-10'],
    ],
    ['11月25日—27日，县督查室将开展专项督查，请做好准备。', ['2015-11-25..2015-11-27']],
    ['考核于2016年1月进行。', ['2016-01-01..2016-01-31']],
    ['12月20日局里组织评审小组考察。', ['2015-12-20..2015-12-20']],
    ['关于开展秋防检查的通知\n各乡镇：\n第一阶段乡镇自查，11月28日前结束。', ['..2015-11-28']],
    ['请于12月5日前将自查报告报县安委办。', []],
    ['自查时间：12月10日前；县局检查：12月11日至15日。', ['..2015-12-10', '2015-12-11..2015-12-15']],
    ['检查时间：12月9日至13日（9日东片，10日西片，12日至13日内业）。', ['2015-12-09..2015-12-13']],
    ['从11月24日开始，用两周时间，对各县进行检查考核。', ['2015-11-24..']],
    ['检查工作于12月1日开始，12月15日结束。', ['2015-12-01..2015-12-15']],
    ['学校自查（12月1日—10日）；整改提高（12月11日—12日）。', ['2015-12-01..2015-12-10']],
    ['县法制办12月21日—25日集中评查。', ['2015-12-21..2015-12-25']],
    ['检查时间：11月25—30日。', ['2015-11-25..2015-11-30']],
    ['2016年1-3月为检查阶段。', ['2016-01-01..2016-03-31']],
    ['督查组将于12月1日至5日、12月10日至15日分两批开展督查。', ['2015-12-01..2015-12-05', '2015-12-10..2015-12-15']],
    ['督办时间：12月中旬。', ['2015-12-11..2015-12-20']],
    ['12月3日至5日对南片乡镇、12月8日至10日对北片乡镇进行考核。', ['2015-12-03..2015-12-05', '2015-12-08..2015-12-10']],
    ['省测评组将于12月下旬来我县测评。', ['2015-12-21..2015-12-31']],
    [
      '督查安排表\n组别 | 督查乡镇 | 时间\n第一组 | 甲镇 | 12月3日—4日\n第二组 | 乙乡 | 12月5日',
      ['2015-12-03..2015-12-04', '2015-12-05..2015-12-05'],
    ],
    ['12月中下旬省文明办将组织专家调研。', ['2015-12-11..2015-12-31']],
    ['记者从11月20日的会上获悉，即日起至12月底，我市将开展大检查。', []],
  ];
  it.each(cases)('%s', (text, expected) => {
    expect(inspections(text)).toEqual(expected);
  });
  it('of half a day says which half, so that no whole day is charged for it', () => {
    const half = (text: string) => read(text, received).inspections[0]?.half;
    expect(half('县政府督查室于11月25日上午到你镇督查。')).toBe('am');
    expect(half('检查时间：11月25日14:30。')).toBe('pm');
    expect(half('检查时间：11月25日至27日上午。')).toBeNull();
    expect(half('检查时间：11月25日。')).toBeNull();
  });
});

describe('a meeting without a day', () => {
  const codes = (text: string) => read(text, received).diagnostics.map((one) => one.code);
  it('is said to be open, and no day is made up', () => {
    expect(codes('拟定于12月下旬召开总结会，具体时间另行通知。')).toContain('meeting.date-open');
    expect(codes('县政府定于近期召开全县安全生产工作会议，请做好准备。')).toContain('meeting.date-open');
    expect(codes('县政府定于11月25日召开全县安全生产工作会议。')).not.toContain('meeting.date-open');
  });
  it('makes the document a meeting notice even when material is due before', () => {
    const text = '拟定于12月下旬（具体时间另行通知）召开第15次会议。请列席单位于12月20日前报送书面报告。';
    expect(read(text, received).kind).toBe('meeting');
  });
  it('is approximate when the text says so', () => {
    expect(codes('拟于12月8日前后召开现场会。')).toContain('date.approximate');
  });
});
