import { describe, expect, it } from 'vitest';
import { read } from './read.ts';
import { limits, on, starts, visits } from './testing/read-on.ts';

describe('a visit and what stands around it', () => {
  it('may find something, and is no less to come for that', () => {
    const text = '三、县安委办于12月7日和12月8日对各村自查情况进行抽查，对抽查中发现的隐患当场交办。';
    expect(visits(text)).toEqual(['2026-12-07..2026-12-08']);
    expect(visits('检查组定于12月3日对上次发现的问题进行复查。')).toEqual(['2026-12-03..2026-12-03']);
  });

  it('is named by what its title is about, without whose notice it is', () => {
    const text =
      '双柏彝族自治县自然资源局关于开展设施农用地备案情况督查的通知\n\n各乡镇人民政府：\n一、检查时间：2026年12月9日上午\n二、检查范围：各乡镇';
    expect(on(text).inspections.map(({ what }) => what)).toEqual(['设施农用地备案情况督查']);
  });

  it('comes about an hour, and to a house for the old', () => {
    expect(visits('县农业农村局明早8点半左右到镇里看茶园，站长带路。')).toEqual(['2026-11-24..2026-11-24']);
    expect(visits('下周三县政协来视察村文化服务中心，几点到再通知。')).toEqual(['2026-12-02..2026-12-02']);
  });

  it('is what an activity of a paper on checks is', () => {
    const text =
      '关于开展食堂卫生检查的意见\n一、活动时间：2026年12月9日下午2:00\n二、活动内容：各食堂操作间。\n三、各组于12月10日上午9:00在三楼会议室集中汇报。';
    const found = on(text);
    expect(found.kind).toBe('inspection');
    expect(visits(text)).toEqual(['2026-12-09..2026-12-09']);
    expect(starts(text)).toEqual(['meeting 2026-12-10T09:00']);
  });

  it('names who takes part without calling a meeting, and falls into the weeks of a fair', () => {
    const text = '各部门：\n一、检查时间\n2026年12月4日上午9:00\n二、参加人员及分组\n第一组：李某、赵某\n县茶办';
    expect(on(text).kind).toBe('inspection');
    const fair = '定于12月4日上午进行安全大检查。茶博会期间的应急预案一并检查。';
    expect(on(fair).kind).toBe('inspection');
  });

  it('is briefed at an hour, which is no limit', () => {
    const text = '定于12月2日至3日开展校舍安全检查，请各组人员于12月2日上午8:00至一楼会议室参加检查交底会。';
    expect(starts(text)).toEqual(['meeting 2026-12-02T08:00']);
    expect(limits(text)).toEqual([]);
  });

  it('is not asked for by the list of who signed in, nor told by a daily duty in the news', () => {
    const text = '自行检查的，需于12月4日前将录像、签到表等材料上报县教研室。';
    expect(limits(text)).toEqual(['2026-12-04']);
    expect(starts(text)).toEqual([]);
    const news =
      '青溪县水利局召开迎检工作会议\n11月20日上午9点，县水利局召开了迎检会议。会上，李局长要求各股室每天17:00前报送进展，不得弄虚作假。';
    expect(limits(news)).toEqual([]);
  });

  it('of a ministry is over by a day the ministry keeps', () => {
    const text = '2026年12月20日前，部完成数据审核。2026年12月31日前，各省向部报送成果。';
    expect(limits(text)).toEqual(['2026-12-31']);
  });
});

it('the date a page gives is the paper’s own when the text speaks of that year besides an earlier term', () => {
  const text =
    '关于2006-2007年度项目验收的通知\n发布时间:2009-05-31 浏览:713 字体:\n各单位：2006-2007年度项目于2009年7月1日至15日验收，2007年立项的一并验收。';
  expect(read(text).issuedOn).toBe('2009-05-31');
});

describe('the day of issue', () => {
  const body = '各乡镇：请于5月9日前报送。';
  it.each([
    ['who put the page up, without a label', `关于春茶的通知\n系统管理员 2024-05-06 09:11:12\n${body}`],
    ['a year of two figures among the page’s counts', `关于春茶的通知\n24-05-06 · [县茶办]李某 · 浏览量 70\n${body}`],
    ['the foot of the page', `关于春茶的通知\n${body}\n发布时间：2024-05-06`],
    ['a signature that lost its last word', `关于春茶的通知\n${body}\n青溪县茶叶办公室\n2024年5月6`],
  ])('is taken from %s', (_, text) => {
    const found = read(text);
    expect(found.issuedOn).toBe('2024-05-06');
    expect(found.asks.map(({ due }) => due)).toContain('2024-05-09');
    expect(found.diagnostics.map(({ code }) => code)).not.toContain('source.chat');
  });
});

describe('who comes to look', () => {
  it.each([
    ['督导组一行4人将于12月2日下午3时抵达我镇，先听汇报。', '2026-12-02..2026-12-02'],
    ['市专家组将于12月9、10两日对我县进行评估。', '2026-12-09..2026-12-10'],
    ['12月8日上午8:30-11:30检查一楼至三楼，14:30-17:00检查四楼。', '2026-12-08..2026-12-08'],
    ['26号省厅到县里开展专项检查，随机抽点。', '2026-11-26..2026-11-26'],
    ['12月2-4日，省种子站专家到我县田间鉴定，请做好准备。', '2026-12-02..2026-12-04'],
  ])('%s', (text, window) => {
    expect(visits(text)).toEqual([window]);
  });

  it('is nobody at a house number', () => {
    expect(visits('请到人民路26号县政府检查报名材料。')).toEqual([]);
  });
});

describe('what is told', () => {
  it('is the visit a circular without a title begins with, and what it asks for is not', () => {
    const text =
      '11月23日下午，副局长带队对东片茶厂进行例行检查，现将检查情况通报如下：\n一、东片茶厂管理规范。\n对检查中发现的问题，请各厂及时整改，于一周内将整改报告交运行科。\n县茶办\n2026年11月23日';
    expect(visits(text)).toEqual([]);
    expect(on(text).asksSomething).toBe(true);
    const next = '现将检查情况通报如下：各厂管理规范。县茶办将于12月3日对整改情况进行复查。';
    expect(visits(next)).toEqual(['2026-12-03..2026-12-03']);
  });

  it('is yesterday, with its date in a bracket or without', () => {
    expect(visits('昨天（11月22日），省考核组到我县检查工作。')).toEqual([]);
    expect(visits('昨日，省考核组到我县检查工作。')).toEqual([]);
  });

  it('is what a meeting settled on, in a text that reports its speeches', () => {
    const text =
      '市茶办于11月20日9点召开会议，会上李局长做了重要讲话。会议确定检查时间为11月24日至12月4日，检查内容为秋茶管护情况。';
    expect(starts(text)).toEqual([]);
    const asked = '关于检查的通知\n各乡镇：会议确定检查时间为11月24日至12月4日，请提前准备。';
    expect(visits(asked)).toEqual(['2026-11-24..2026-12-04']);
    expect(starts(asked)).toEqual([]);
  });
});

describe('a visit under a heading', () => {
  const under = (line: string) => visits(`关于开展冬季防火检查的通知\n各乡镇：\n${line}`);
  it.each([
    ['those visited make ready', '检查时间为11月26日至27日，请提前准备。', '2026-11-26..2026-11-27'],
    ['it takes a week', '检查时间：11月26日起，利用一周时间。', '2026-11-26..'],
    ['it begins and takes some days', '检查从11月26日开始，预计3天时间。', '2026-11-26..'],
    ['it gets there', '省水利厅验收组12月3日上午9:30抵县，请准备。', '2026-12-03..2026-12-03'],
    ['it sets out', '定于12月2日上午8:30在县府门口集中乘车，视察茶园，时间半天。', '2026-12-02..2026-12-02'],
  ])('is read when %s', (_, line, window) => {
    expect(under(line)).toEqual([window]);
  });
});

describe('a visit told under a headline', () => {
  it.each([
    ['of a bulletin', '工作简报\n一、11月18日下午，县水利局对石桥水库进行防汛检查。'],
    [
      'of those who were visited',
      '我镇迎接市级考核\n11月20日，市考核组到我镇考核，通过看现场、查台账，一致认为工作扎实。',
    ],
    ['of a special report', '督查专报\n11月17日至20日，督查组采取随机抽查的方式，实地查看12个点位。'],
    ['of what was found', '检查发现：11月20日21时，3号岗无人值班。'],
    ['with what was stressed on the day', '11月23日，副县长王某调研茶产业发展，强调要做好冬季管护。'],
    [
      'of what has been put right',
      '整改报告\n县督查室：贵室11月12日督查我镇时指出的问题，我镇已于11月18日前整改完毕。',
    ],
  ])('%s is past', (_, text) => {
    expect(visits(text)).toEqual([]);
    expect(limits(text)).toEqual([]);
  });

  it('leaves what the bulletin announces', () => {
    expect(visits('督查专报\n督查组将于11月26日至27日对整改情况进行复查。')).toEqual(['2026-11-26..2026-11-27']);
  });
});

describe('what stands beside a visit', () => {
  it('is what everybody is asked to do afterwards', () => {
    const text =
      '关于教案检查的方案\n检查教案时间：\n12月4日 检查高一教案\n12月7日请所有老师到备课室取回教案\n县一中教务处';
    expect(visits(text)).toEqual(['2026-12-04..2026-12-04']);
  });

  it('is what will be made known when it is over', () => {
    const text =
      '各学院：\n一、评估时间：2026年12月9—10日。\n二、评估结束后，评估处将对结果进行公布。\n学校评估处\n2026年12月1日';
    expect(on(text).kind).toBe('inspection');
  });

  it('is the report of a month, and the plans every year brings', () => {
    expect(limits('此次自查可结合11月份安全检查报告内容交到县安委办。')).toEqual([]);
    expect(limits('每年的计划、自查报告、年终总结是必须的档案材料。')).toEqual([]);
    expect(limits('请于11月份上报安全检查总结。')).toEqual(['2026-11-30']);
    expect(limits('每季度向县安委办书面报告。')).toEqual(['QUARTERLY']);
  });
});
