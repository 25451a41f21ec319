import { describe, expect, it } from 'vitest';
import { read } from './read.ts';
import { limits, on, starts, visits } from './testing/read-on.ts';

describe('what is told or invited is no duty', () => {
  it('a visit reported with what its meeting made clear lies behind', () => {
    const news =
      '青溪县开展冬修水利督查\n11月10日至18日，县政府办牵头对各乡镇开展督查。督查组查阅资料、走进工地。11月18日上午，召开督查汇报会，会议肯定了部分乡镇的做法，要求各乡镇抓好整改。';
    expect(visits(news)).toEqual([]);
    expect(starts(news)).toEqual([]);
  });

  it('what a headline says an office does lies behind, unless the text speaks of what is to come', () => {
    const item = '青溪县水利局开展河道执法检查';
    const told =
      '为规范采砂秩序，县水利局11月10日至12日，对各乡镇河道开展执法检查。检查结束后，结果计入年终考评并通报。';
    expect(visits(`${item}\n${told}`)).toEqual([]);
    expect(visits(`${item}\n县水利局将于11月26日至27日对各乡镇开展检查，各村准备好台账。`)).toEqual([
      '2026-11-26..2026-11-27',
    ]);
  });

  it('a visit told as done lies behind, under whatever headline', () => {
    const told = '11月9日至13日，县爱卫办会同县住建局对各乡镇环境卫生进行了督查。督查组一行先后来到12个村查看。';
    expect(visits(told)).toEqual([]);
    expect(on(told).asksSomething).toBe(false);
    expect(visits('青溪：青溪县开展防火督查\n11月9日至13日，县林业局分四组对各乡镇开展督查，张贴标语30条。')).toEqual(
      [],
    );
    expect(visits('11月9日对各乡镇进行了督查。拟于11月26日再次督查整改情况。')).toEqual(['2026-11-26..2026-11-26']);
  });

  it('how many the sender means to take every year is no return', () => {
    expect(limits('每年拟推荐2个茶场参评市级示范茶场，得分90分以上的优先推荐。')).toEqual([]);
    expect(limits('每年推荐2个茶场，于3月20日前报县茶办。')).toEqual(['YEARLY;03-20']);
  });

  it('whoever has an objection to what is shown may write by a day, and nobody has to', () => {
    const shown =
      '关于拟命名卫生村的公示\n现将拟命名的卫生村予以公示。如有不同意见，可于2026年12月1日17时前，以电话或信函形式向县爱卫办举报。';
    expect(limits(shown)).toEqual([]);
    expect(on(shown).asksSomething).toBe(false);
    expect(limits('请各乡镇研究，如有不同意见，请于11月27日前书面反馈县爱卫办。')).toEqual(['2026-11-27']);
  });

  it('what is shown on television is no meeting; a broadcast watched together at an hour is one', () => {
    expect(starts('请各校组织做好12月4日上午升旗仪式实况收看工作。')).toEqual([]);
    expect(starts('各乡镇于12月4日上午9:00组织干部在会议室收看大会实况。')).toEqual(['meeting 2026-12-04T09:00']);
  });

  it('a service is out until an hour', () => {
    expect(limits('提醒：打卡机检修，周四中午前暂停使用，请大家签名登记。')).toEqual([]);
  });

  it('the sender reports above every month; those below by the day the notice gives them', () => {
    const text = '我局将从12月起，每月8日向省局报送进度。请各乡镇于每月5日前将进度表报我局。';
    expect(limits(text)).toEqual(['MONTHLY;05;from=2026-12']);
  });

  it('the season in which each thing is reported is no limit', () => {
    const text = '报送时间分别是：茶小绿叶蝉4-9月，茶饼病6-10月。期间各茶场要于每周二定期报县植保站。';
    expect(limits(text)).toEqual(['WEEKLY;TU']);
  });
});

describe('times that were overlooked', () => {
  it('two sessions in two lines under one heading are two meetings', () => {
    const text =
      '关于收看视频会议的通知\n各乡镇：\n一、会议时间\n2026年12月2日9:00-11:30\n2026年12月3日14:30-16:00\n二、会议地点\n各乡镇视频会议室。';
    expect(starts(text)).toEqual(['meeting 2026-12-02T09:00', 'meeting 2026-12-03T14:30']);
  });

  it('who may arrive from an hour on is told when to check in', () => {
    expect(starts('会议定于12月9日召开。报到时间：12月8日下午15:00以后报到。')).toContain('checkin 2026-12-08T15:00');
  });

  it('a check from a day on stays open when its end is no day', () => {
    expect(visits('关于检查学校食堂的通知\n检查时间：2026年12月1日起至本学期末。')).toEqual(['2026-12-01..']);
  });

  it('the first day of a range may have lost its unit before a further month', () => {
    expect(visits('督查时间：2026年11月26-11月28日。')).toEqual(['2026-11-26..2026-11-28']);
    expect(visits('检查组将于11月29至12月2日到各乡镇检查。')).toEqual(['2026-11-29..2026-12-02']);
    expect(limits('请于11月24日前报送表12-13。')).toEqual(['2026-11-24']);
  });

  it('whoever comes to a place to see it visits, whoever comes to see the old does not', () => {
    expect(visits('市里禁毒宣传组后天到镇，先看中学再去茶场。')).toEqual(['2026-11-25..2026-11-25']);
    expect(visits('县里慰问组后天到村看望老党员。')).toEqual([]);
  });

  it('places drawn to be looked at are visited', () => {
    const text = '县督查室来电，明后两天随机抽3个村看村容，不打招呼。各村把村部收拾干净。';
    expect(visits(text)).toEqual(['2026-11-24..2026-11-25']);
    expect(on(text).kind).toBe('inspection');
  });

  it('tonight and tomorrow morning are two limits', () => {
    expect(limits('各村今天21:00、明早6:30各报一次水位。')).toEqual(['2026-11-23 21:00', '2026-11-24 06:30']);
  });

  it('a weekday in brackets tells the month of a bare day', () => {
    expect(limits('@所有人 县里12月2日到各村看气瓶，30号（周一）下班前把清单报来。')).toEqual(['2026-11-30']);
    expect(limits('12月2日开始填报，30日（周三）前报县民政局。')).toEqual(['2026-12-30']);
  });

  it('the days of a half-month or of ten days come back every month', () => {
    expect(limits('每半月（15日、30日）报送一次进展情况。')).toEqual(['MONTHLY;15,30']);
    expect(limits('每旬（10日、20日、30日）前报送台账。')).toEqual(['MONTHLY;10,20,30']);
  });

  it('January behind a year that is looked back on is that of the next', () => {
    const text = '我局决定对《2012年度安全责任书》进行考核。1月15日前自查完毕，1月18日对各乡镇集中考核。';
    const found = read(text);
    expect(found.inspections.at(-1)?.start).toBe('2013-01-18');
  });

  it('a term set beside the heading of the next item is still a term', () => {
    const text = '三、年检时间安排\n2022年3月1日至5月31日四、年检提交的材料。五、要求。请在5月1日前递交书面申请。';
    expect(read(text).asks.map(({ due }) => due)).toContain('2022-05-01');
  });
});

describe('a talk among the items of a meeting', () => {
  it('makes no training of it', () => {
    const text =
      '县科协常委会第三次会议定于12月9日（星期三）上午9:00召开。\n一、会议议题\n1、传达会议精神\n2、专题讲座\n3、其他\n二、参加人员\n各乡镇科协主席。';
    expect(on(text).kind).toBe('meeting');
  });
});

describe('a table of days and places', () => {
  const table = (rows: string[]) =>
    `关于冬修水利检查的通知\n各乡镇：\n检查日程安排如下：\n${rows.join('\n')}\n县水务局`;
  const days = ['2026-12-03..2026-12-03', '2026-12-04..2026-12-04'];

  it.each([
    ['rules', ['时间|上午|下午', '12月3日|白石镇|青溪乡', '12月4日|龙门镇|石桥乡']],
    ['tabs', ['组别\t第一组\t第二组', '12月3日\t白石镇\t青溪乡', '12月4日\t龙门镇\t石桥乡']],
    ['the place first', ['乡镇|时间|组长', '白石镇|12月3日上午|张某', '龙门镇|12月4日9:00|李某']],
  ])('set with %s names a visit in each row', (_, rows) => {
    expect(visits(table(rows))).toEqual(days);
  });

  it('keeps both places of one day, and says no half-day for the two', () => {
    const found = on(table(['乡镇|时间|组长', '白石镇|12月3日上午|张某', '青溪乡|12月3日下午|李某'])).inspections;
    expect(found).toHaveLength(1);
    expect(found[0]!.what).toContain('白石镇');
    expect(found[0]!.what).toContain('青溪乡');
    expect(found[0]!.half).toBeNull();
  });

  it('of a training calls each area to its own day', () => {
    const text =
      '关于分片培训的通知\n各乡镇：\n分片培训安排如下：\n时间\t片区\t地点\n12月3日上午9:00\t东片\t白石镇\n12月4日上午9:00\t西片\t龙门镇';
    expect(starts(text)).toEqual(['training 2026-12-03T09:00', 'training 2026-12-04T09:00']);
  });
});

it('the file a page sets beneath each listed attachment is not a further line of the list', () => {
  const text =
    '请各村报送名单。\n附件：\n1.春茶名单\n附件1：春茶名单.doc\n2.夏茶名单\n夏茶名单（各村）.xls\n3.秋茶名单';
  expect(on(text).attachments).toBe(3);
});

describe('a visit named in an unusual way', () => {
  it('is that of auditors who arrive, of days that share one verb, of those who set themselves a limit', () => {
    expect(visits('审计组自11月25日起进点，对你镇财政收支情况进行就地审计。')).toEqual(['2026-11-25..']);
    expect(visits('定于11月25日对青溪、白石2个乡镇，26日对甲坪、乙坪2个乡进行现场验收。')).toEqual([
      '2026-11-25..2026-11-25',
      '2026-11-26..2026-11-26',
    ]);
    const limited = '县级验收组于11月底前对各乡镇进行验收，不合格的限期整改。';
    expect([visits(limited), limits(limited)]).toEqual([['..2026-11-30'], []]);
  });

  it('is a meeting when somebody is called to account at an hour', () => {
    expect(starts('定于11月25日上午9:00对青溪镇进行约谈，请主要负责人到场。')).toEqual(['meeting 2026-11-25T09:00']);
  });
});

describe('several duties of one sentence', () => {
  it('keep their own kinds: what is handed in by the day, and the letter that is signed', () => {
    const asks = (text: string) =>
      on(text).asks.map(({ kind, what, due, recurs }) => `${kind} ${what} ${due ?? recurs}`);
    expect(asks('请各乡镇每日报送检查台账，签订责任状。')).toEqual(['form 检查台账 DAILY', 'letter 签订责任状 null']);
    expect(asks('请于12月4日前签订责任书。')).toEqual(['letter 签订责任书 2026-12-04']);
    expect(asks('请于12月4日前上报名单，并加入微信群。')).toEqual(['report 名单 2026-12-04', 'group 加入微信群 null']);
  });
});
