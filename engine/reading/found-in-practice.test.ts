import { describe, expect, it } from 'vitest';
import { read } from './read.ts';
import { limitsOf, startsOf, windowsOf } from './testing/read-duties.ts';

const received = { receivedAt: '2024-03-11T09:00' };
const limits = (text: string): string[] => limitsOf(read(text, received));
const starts = (text: string): string[] => startsOf(read(text, received));
const visits = (text: string): string[] => windowsOf(read(text, received));

describe('a day nobody has to meet', () => {
  it.each([
    ['says who is meant', '凡2023年6月30日前经镇茶办登记的茶社,均须参加年检。'],
    ['says whose paper runs out', '凡4月30日前有效期满的茶师证,由持证人自行换领。'],
    ['is a month a paper is about', '3月份的票已收齐,3月份报表另行通知。'],
    ['is what the visitors look at', '检查春茶施肥情况(头茬在3月20日前施完,二茬在4月5日前施完)。'],
    ['is what the visitors hand in', '各考核组3月20日前提交考核报告。'],
    ['is what those above do', '补助资金4月底前由县财政打卡发放到户。'],
    ['is when an office is open', '茶市开放时间为周二至周日9:00—17:00,旺季延长至20:00。'],
    ['is a value to be filled in', '登记表填写说明:负责人要手签,登记时间2023年9月1日。'],
    ['is the end of receiving the public', '受理来信来访的截止时间为2024年3月29日。'],
    ['is how often a figure was due', '检查内容:去年每个月茶园数据的填报率。'],
    ['is the head of a form', '填报时间：2024年3月 日'],
  ])('%s: %s', (_, text) => {
    expect(limits(text)).toEqual([]);
  });
});

describe('a limit in unusual words', () => {
  it.each([
    ['本周内完成茶园排查。', ['2024-03-15']],
    ['年内全部整改销号。', ['2024-12-31']],
    ['4月底前完成公示(公示期7天),3月28日前将签字后的核定表报镇茶办。', ['2024-03-28', '2024-04-30']],
    ['每单月10日前将茶情表报县茶办。', ['YEARLY;01-10,03-10,05-10,07-10,09-10,11-10']],
    ['自2024年3月起,每单月10日前将茶情表报县茶办。', ['YEARLY;01-10,03-10,05-10,07-10,09-10,11-10']],
    ['以后每月的工资表25号前发我,遇到周末提前。', ['MONTHLY;25;weekend=prev-friday']],
    ['每年6月、12月各检查一次,检查情况分别于6月25日、12月20日前报县茶办。', ['YEARLY;06-25,12-20']],
    ['申报时限:3月12日至23日。请在工作日9:00-17:00到窗口提交。', ['2024-03-23']],
    ['茶厂督查推迟到下周一(3月18日)下午,台账14号下班前交党政办。', ['2024-03-14']],
    ['即3月13日、20日、27日上午下班前报送台账。', ['2024-03-13', '2024-03-20', '2024-03-27']],
    ['3月份的执法计划已报,今后每月28日照此执行。', ['MONTHLY;28']],
    ['请于3月20日前,将相关表格报到县茶叶推广总站科教科。', ['2024-03-20']],
    ['3月15日至4月15日为防火特别防护期。各村于每日17:00前报告。', ['17:00 DAILY;2024-03-15..2024-04-15']],
  ])('%s', (text, expected) => {
    expect(limits(text)).toEqual(expected);
  });
  it('a week of a month stays a limit without a day, and says so', () => {
    const { asks, diagnostics } = read('4月第一周报送茶园总结。', received);
    expect(asks[0]).toMatchObject({ due: null });
    expect(diagnostics.map(({ code }) => code)).toContain('date.open');
  });
});

describe('a visit in unusual words', () => {
  it.each([
    ['县局拟于二季度对各镇茶园进行督导。', ['2024-04-01..2024-06-30']],
    ['检查组14:30到我镇。', ['2024-03-11..2024-03-11']],
    ['3月28日上午县里分三个组先下来看一遍。', ['2024-03-28..2024-03-28']],
    ['县委组织部明天(12日)上午来我镇抽查记录本。', ['2024-03-12..2024-03-12']],
    ['材料18号前传好,20号县考核组到。', ['2024-03-20..2024-03-20']],
    ['请即日起开展拉网式排查。', []],
    ['5月上旬专家评审,评审后公布。', []],
    ['市局视导组本周四、周五来我镇,走6个村。', ['2024-03-14..2024-03-15']],
    ['茶厂督查推迟到下周一(3月18日)下午,台账14号下班前交党政办。', ['2024-03-18..2024-03-18']],
    ['考核时段:2023年1月1日至12月31日。', []],
    ['月底前完成年终盘点,年底考核安排另发。', []],
  ])('%s', (text, expected) => {
    expect(visits(text)).toEqual(expected);
  });
});

describe('a call in unusual words', () => {
  const meeting = '关于召开茶叶工作会议的通知\n各村：\n会议定于2024年3月20日召开。\n';
  it.each([
    [
      `${meeting}第一阶段(9:15正式开始):听取汇报。\n第二阶段(11点正式开始):审议。`,
      ['2024-03-20T09:15', '2024-03-20T11:00'],
    ],
    ['请各镇茶站长明天9点半在高速路口等候。', ['2024-03-12T09:30']],
    ['参赛选手于3月22日8:00-8:20,到县茶校礼堂报到。', ['2024-03-22T08:00']],
    [
      '定于4月9日上午10时在茶校举行演练,请于4月1日前反馈人数,并于当日9:40前到操场集合。',
      ['2024-04-09T10:00', '2024-04-09T09:40'],
    ],
    [
      '列席人员3月20日下午1:00报到,列席3月21日上午8:00的开幕会。委员同日下午1:00报到。',
      ['2024-03-20T13:00', '2024-03-21T08:00'],
    ],
    ['不交的下周一例会上说明原因。', []],
    ['《茶园管理办法》已经2024年3月4日镇政府第三次会议通过,现予印发。', []],
    ['第八届茶文化节将于4月26日至28日在文化广场举办。', []],
    ['体检时间:4月8日至5月30日,每天上午7:30开始。', []],
  ])('%s', (text, expected) => {
    expect(starts(text)).toEqual(expected);
  });
});

describe('numbers and papers beside one another', () => {
  it('a joiner behind a title is no part of the number', () => {
    const { references } = read('根据《关于加强春茶管护工作的通知》及石茶教〔2023〕2号文件精神,开展自查。', received);
    expect(references).toEqual(['石茶教〔2023〕2号', '关于加强春茶管护工作的通知']);
  });
  it('two titles side by side are both a basis', () => {
    const { references } = read('根据《关于做好春茶工作的通知》《关于做好夏茶工作的通知》要求,开展自查。', received);
    expect(references).toEqual(['关于做好春茶工作的通知', '关于做好夏茶工作的通知']);
  });
  it('the own number is no citation when it stands before the own title too', () => {
    const text =
      '石政发〔2024〕7号《石头镇人民政府关于印发〈茶园办法〉的通知》\n石政发〔2024〕7号\n各村：\n现印发给你们，请执行。';
    expect(read(text, received)).toMatchObject({ docNo: '石政发〔2024〕7号', references: [] });
  });
  it('a letter in brackets belongs to the organ of a number', () => {
    expect(read('按石人社(L)〔2023〕144号要求办理。', received).references).toEqual(['石人社(L)〔2023〕144号']);
  });
  it('number and day of issue may share the bracket under the title', () => {
    const text = '石头镇人民政府关于做好春茶工作的通知\n（石政发〔2024〕25号 2024年2月16日）\n各村：\n请做好春茶工作。';
    expect(read(text, received)).toMatchObject({ docNo: '石政发〔2024〕25号', issuedOn: '2024-02-16' });
  });
  it('a day of issue may stand with an hour and a count of visits', () => {
    const text = '关于举办茶艺竞赛的通知\n2024年02月28日 10:40:34 访问量：1291\n各村：\n请组织参赛。';
    expect(read(text, received).issuedOn).toBe('2024-02-28');
  });
  it('a telephone number may have two hyphens, follow 打, or be short beside a long one', () => {
    expect(read('传真：0877--7019119，有问题打7019120。', received).phones).toEqual(['0877--7019119', '7019120']);
    expect(read('联系电话：7019119、696216。', received).phones).toEqual(['7019119', '696216']);
  });
  it('an attachment list goes on over a broken name and a missing number', () => {
    const text = '附件：1.各村茶园面积及产\n量汇总表\n2.茶农名册';
    expect(read(text, received).attachments).toBe(2);
    expect(read('附件：1.茶园表\n3.茶农名册', received).attachments).toBe(2);
  });
});
