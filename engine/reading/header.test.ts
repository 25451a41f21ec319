import { describe, expect, it } from 'vitest';
import { isOrgan } from './issuer.ts';
import { read } from './read.ts';
import { levelOf } from './relay/level.ts';

const head = (text: string) => {
  const { title, docNo, issuer, addressees, issuedOn, secrecy, urgency, signer } = read(text);
  return { title, docNo, issuer: issuer.name, addressees, issuedOn, secrecy, urgency, signer };
};

describe('the head of a document', () => {
  it('is read in the order of the standard', () => {
    const text =
      '000001\n特 急\n云南省农业厅文件\n云农发〔2015〕3号　签发人：张三\n关于做好春耕工作的通知\n各州（市）农业局，省直有关单位：\n请认真落实。\n云南省农业厅\n2015年2月3日';
    expect(head(text)).toEqual({
      title: '关于做好春耕工作的通知',
      docNo: '云农发〔2015〕3号',
      issuer: '云南省农业厅',
      addressees: ['各州（市）农业局', '省直有关单位'],
      issuedOn: '2015-02-03',
      secrecy: null,
      urgency: '特急',
      signer: '张三',
    });
  });
  it('joins a title broken into lines and skips the captions of a website', () => {
    const text =
      '当前位置：首页 > 公开\n来源：县政府 发布时间：2022-06-06 11:37 浏览次数：5\n某县人民政府办公室关于对各镇目标任务\n完成情况进行督查的通知\n各镇：\n请准备。';
    expect(head(text)).toMatchObject({
      title: '某县人民政府办公室关于对各镇目标任务完成情况进行督查的通知',
      issuer: '某县人民政府办公室',
      issuedOn: '2022-06-06',
    });
  });
  it('takes the number from its own line, from brackets under or behind the title', () => {
    expect(head('关于报送情况的通知（鄂农办函[2011]38号）\n各市：\n请报。').docNo).toBe('鄂农办函[2011]38号');
    expect(head('关于报送情况的通知\n（鄂农办函〔2011〕38号）\n各市：\n请报。').docNo).toBe('鄂农办函〔2011〕38号');
    expect(head('关于报送情况的通知\n各市：\n按鄂农办函〔2011〕38号要求，请报。').docNo).toBeNull();
    expect(head('某政办发〔2011〕8号 关于报送情况的通知\n各市：\n请报。')).toMatchObject({
      docNo: '某政办发〔2011〕8号',
      title: '关于报送情况的通知',
    });
    expect(head('发文字号：某农发〔2025〕8号\n标题：关于报送情况的通知\n各乡镇：\n请报。')).toMatchObject({
      docNo: '某农发〔2025〕8号',
      title: '关于报送情况的通知',
    });
    expect(head('×政办发〔2011〕8号\n各乡镇：\n请报。').docNo).toBe('×政办发〔2011〕8号');
  });
  it('names the faults of the number', () => {
    const faults = (number: string) =>
      read(`${number}\n各市：\n请报。`).diagnostics.filter((one) => one.code === 'number.format').length;
    expect(faults('鄂农办函〔2011〕38号')).toBe(0);
    expect(faults('鄂农办函[2011]38号')).toBe(1);
    expect(faults('鄂农办函〔2011〕第038号')).toBe(2);
  });
  it('dates the document in every numeral style, and by its number when nothing else is there', () => {
    const dated = (line: string) => head(`各市：\n请报。\n市农业局\n${line}`).issuedOn;
    expect(dated('二○○九年十二月七日')).toBe('2009-12-07');
    expect(dated('二OO八年一月七日')).toBe('2008-01-07');
    expect(dated('二00九年三月二十五日')).toBe('2009-03-25');
    expect(dated('2016年 5月 28日')).toBe('2016-05-28');
    expect(dated('2016-05-28')).toBe('2016-05-28');
    expect(dated('二〇一六年五月')).toBe('2016-05');
    expect(read('某政办发〔2009〕92号\n各乡镇：\n请落实。').issuedOn).toBe('2009');
    expect(read('各乡镇：\n请落实。').issuedOn).toBeNull();
  });
  it('does not take the day of a meeting for its own date', () => {
    const text = '关于会议的通知\n各市：\n一、时间\n2015年11月25日\n二、地点\n县政府\n某县政府\n2015年11月20日';
    expect(head(text).issuedOn).toBe('2015-11-20');
    expect(read(text).meetings.map((one) => one.start)).toEqual(['2015-11-25']);
  });
  it('finds a signature that shares the last line', () => {
    expect(head('各市：\n请落实。\n市人民政府办公室 2020年1月26日')).toMatchObject({
      issuer: '市人民政府办公室',
      issuedOn: '2020-01-26',
    });
    expect(head('各市：\n请落实。2020年1月26日').issuedOn).toBe('2020-01-26');
  });
  it('with a secrecy mark stops the reading; the word inside the text does not', () => {
    for (const mark of ['机密', '秘密★1年', '绝密★长期', '秘 密'])
      expect(read(`${mark}\n关于会议的通知\n各市：\n6月6日前报。`).asks).toEqual([]);
    expect(read('关于保密工作的通知\n各市：\n严守国家秘密。\n请于6月6日前报。').secrecy).toBeNull();
  });
});

describe('what stands around the body', () => {
  it('gives a number its whole code when it has a line of its own', () => {
    expect(head('关于清查的通知\n某经普办〔2018〕15号\n各乡镇：\n请落实。').docNo).toBe('某经普办〔2018〕15号');
  });
  it('finds the date behind a list of attachments', () => {
    expect(head('关于会审的通知\n各单位：\n请落实。\n附件：1.说明 2.会审批次安排表\n2017年12月20日').issuedOn).toBe(
      '2017-12-20',
    );
  });
});

describe('a head among the furniture of a website', () => {
  it('has the number behind a label, in a row of facts, or behind the title', () => {
    const body = '各乡镇：\n请于6月6日前报送。';
    expect(head(`关于评选的通知\n试试语音听新闻\n【文件编号】某农委〔2016〕203号\n【正文】\n${body}`)).toMatchObject({
      docNo: '某农委〔2016〕203号',
      issuedOn: '2016',
    });
    expect(
      head(`索引号 | 0010/2020-4 ||\n组配分类 | 部门文件 | 山福镇 |\n文号 | 某政〔2020〕72号 |\n${body}`).docNo,
    ).toBe('某政〔2020〕72号');
    expect(head(`-备注/文号：某政办〔2018〕21号\n-发布机构：县府办\n${body}`).docNo).toBe('某政办〔2018〕21号');
    expect(
      head(`关于开展活动的通知【某组〔2023〕17号】\n2023-03-20 17:00 拟稿人：组织部 点击：[]\n各支部：\n请落实。`),
    ).toMatchObject({
      docNo: '某组〔2023〕17号',
      issuedOn: '2023-03-20',
    });
    expect(head(`关于召开会议的通知  某农园办发〔2016〕11号\n${body}`).docNo).toBe('某农园办发〔2016〕11号');
    expect(head(`关于报送的通知\n15.02.2017 01:05\n本文来源：林业厅\n某林发〔2017〕21号\n${body}`).docNo).toBe(
      '某林发〔2017〕21号',
    );
  });
  it('has number and signature of a text that was flattened into one line', () => {
    const flat =
      '某灯办函〔2022〕1号某州灯会筹备办公室关于认领灯组的通知各村组,灯会临近,想扎灯的村组把《灯组认领单》(附件)盖章后于11月30日前送州筹备办,不扎灯的也回个话,联系人李某,电话:0877-5550100(传真)邮箱:deng@example.cn附件:认领单某州灯会筹备领导小组办公室(代章)2022年11月10日';
    expect(head(flat)).toMatchObject({ docNo: '某灯办函〔2022〕1号', issuedOn: '2022-11-10' });
    const spaced = '各村: 现印发给你们,请执行。 某区某镇人民政府 2020年10月22日 某镇总体应急预案 1.总则';
    expect(head(spaced).issuedOn).toBe('2020-10-22');
    expect(head('各村:按县人民政府2020年10月22日会议要求,请落实。').issuedOn).toBeNull();
    expect(head('各校:请于9月20日前报名,特此通知。某县教育局2015年9月2日附件:申报表姓名').issuedOn).toBe('2015-09-02');
    expect(head('各校：\n请落实。\n某县教育局\n发文日期：2015年9月2日（星期三）').issuedOn).toBe('2015-09-02');
    expect(head('各区县: 请于6月15日前报名。 附件:回执.doc 某市农机服务总站 2018年6月11日').issuedOn).toBe(
      '2018-06-11',
    );
    expect(head('各区县: 请落实。 本办法有效期至2018年6月11日').issuedOn).toBeNull();
  });
  it('does not take the date of the page for the date of a much older document, and says so', () => {
    const text =
      '茶场歇工通知\n时间：2022-02-08 01:51:00\n各茶场：\n2009年歇工从1月25日到31日。看场人员名单于1月15日前报送。';
    const reading = read(text);
    expect(reading.issuedOn).toBeNull();
    expect(reading.asks[0]?.due).toBe('2009-01-15');
    expect(reading.diagnostics.map((one) => one.code)).toContain('issued.caption-doubtful');
  });
  it('has the number of a row of facts below the text, and a date that ends in a stop or a note', () => {
    const row = '索  引  号 文       号 发布机构 发布日期\nN001-2011 某政〔2011〕7号\n某市办公室 2011-03-04';
    expect(head(`希望再接再厉。\n二○一一年二月二十三日\n主题词：表彰\n${row}`)).toMatchObject({
      docNo: '某政〔2011〕7号',
      issuedOn: '2011-02-23',
    });
    expect(head('各乡镇：\n请落实。\n某县农业局\n2020年6月10日。').issuedOn).toBe('2020-06-10');
    expect(head('各乡镇：\n请落实。\n某县农业局\n2020年6月10日[1]').issuedOn).toBe('2020-06-10');
  });
  it('trusts the year of its number more than a page put up later', () => {
    const text = '关于建立通报制度的通知\n日期:2016-12-13 10:05:33\n某办函〔2015〕5号\n各省：\n定于3月31日举办培训班。';
    expect(read(text)).toMatchObject({ issuedOn: '2015', meetings: [{ start: '2015-03-31' }] });
  });
  it('has a signature behind the last sentence of a flattened text', () => {
    const flat = '各茶厂：请每天把炒青进度报上来。 二〇一二年一月五日 填报茶厂: 填报时间: 鲜叶斤数';
    expect(head(flat).issuedOn).toBe('2012-01-05');
    expect(
      head('对茶王人选有话要说的,欢迎来电,电话:0877-5550200附件:人选.doc州茶会领导小组办公室2025年4月14日。').issuedOn,
    ).toBe('2025-04-14');
  });
  it('has a number that runs into the addressees, or keeps a part of its code in brackets', () => {
    expect(
      head('关于开茶会的通知\n15.02.2017  08:10\n某茶办发〔2017〕6号 各茶场、茶厂： 定于3月2日开茶会。'),
    ).toMatchObject({
      docNo: '某茶办发〔2017〕6号',
      issuedOn: '2017-02-15',
    });
    expect(head('某茶字2017[6]号\n各茶场：\n请落实。')).toMatchObject({ docNo: '某茶字2017[6]号', issuedOn: '2017' });
    expect(head('关于采茶的通知\n某茶推(办)发〔2017〕6号\n各茶场：\n请落实。').docNo).toBe('某茶推(办)发〔2017〕6号');
    expect(read('各茶场：\n请按某茶推（办）函〔2017〕6号办理。').references).toEqual(['某茶推（办）函〔2017〕6号']);
    expect(read('各茶场：\n请按采茶通知(急件)某茶函〔2017〕6号办理。').references).toEqual(['某茶函〔2017〕6号']);
    expect(head('各茶场：\n请落实。\n某县茶业局\n2017年6月1日 |').issuedOn).toBe('2017-06-01');
  });
  it('finds the number run into the addressees below a line of the website', () => {
    const reading = read(
      '茶文在线阅读\n某茶办[2015]9号各茶场，县直各部门：现将《采茶办法》（省茶办[2015]4号）转发给你们。',
    );
    expect(reading).toMatchObject({ docNo: '某茶办[2015]9号', references: ['省茶办[2015]4号'] });
  });
  it('reads a Chinese year whose zero came out blank', () => {
    expect(head('各茶场：\n请采茶。\n某县茶业局\n二 一六年三月五日').issuedOn).toBe('2016-03-05');
    expect(head('各茶场：\n请采茶。\n某县茶业局\n二　一六年三月五日').issuedOn).toBe('2016-03-05');
  });
  it('keeps a sentence that names its source in the body', () => {
    const text = '镇渡口站2024年12月19日报了大雾：各船家于12月20日前把缆绳查一遍（雾情信息来源：渡口站）。';
    expect(read(text).asks[0]?.due).toBe('2024-12-20');
  });
});

describe('number and date of one notice, wherever they stand', () => {
  const title = '关于报送茶园情况的通知';
  const body = '各茶场：\n请于3月25日前将茶园情况报县茶办。';
  const cases: [text: string, docNo: string | null, issuedOn: string | null][] = [
    [`云茶发〔二〇二四〕7号\n${title}\n${body}\n2024年3月11日`, '云茶发〔二〇二四〕7号', '2024-03-11'],
    [`云茶发〔2024〕十二号\n${title}\n${body}\n2024年3月11日`, '云茶发〔2024〕十二号', '2024-03-11'],
    [`云茶发〔2024〕7-1号\n${title}\n${body}\n2024年3月11日`, '云茶发〔2024〕7-1号', '2024-03-11'],
    [
      `云 茶 发〔 2 0 2 4 〕7 号\n关 于 报 送 茶 园 情 况 的 通 知\n${body}\n2024 年 3 月 11 日`,
      '云茶发〔2024〕7号',
      '2024-03-11',
    ],
    [`发文字号|云茶发〔2024〕7号|成文日期|2024年03月11日\n${title}\n${body}`, '云茶发〔2024〕7号', '2024-03-11'],
    [`|${title} 云茶发(2024)7号|\n${body}\n2024年3月11日`, '云茶发(2024)7号', '2024-03-11'],
    [`${title}\n[2024-03-11]\n${body}`, null, '2024-03-11'],
    [`${title}\n更新时间：2024-03-11\n${body}`, null, '2024-03-11'],
    [`${title}\n作者：张三 2024年03月11日 09:21 点击：[]\n${body}`, null, '2024-03-11'],
    [`${title}\n${body}\n落款：云坪县茶叶局\n日期：2024年3月11日`, null, '2024-03-11'],
    [`${title}\n${body}\n云坪县茶叶局\n24年3月11日`, null, '2024-03-11'],
    [`第7号\n${title}\n${body}\n2024年3月11日`, null, '2024-03-11'],
    [`${title}\n各茶场：\n按市茶发〔2024〕12号要求，请于3月25日前报送。\n2024年3月11日`, null, '2024-03-11'],
  ];
  it.each(cases)('%s', (text, docNo, issuedOn) => {
    const reading = read(text);
    expect(reading).toMatchObject({ docNo, issuedOn });
    expect(reading.asks.map((ask) => ask.due)).toEqual(['2024-03-25']);
  });
});

describe('the name of a column of a website', () => {
  it('is no title', () => {
    const page =
      '通知公告\n您当前所在位置：首页 > 正文\n关于报送茶情总结的通知\n日期：2021-11-05\n各茶场：\n请于11月10日前报送。';
    expect(read(page)).toMatchObject({ title: '关于报送茶情总结的通知', kind: 'report', issuedOn: '2021-11-05' });
  });
});

describe('the level of an organ', () => {
  it.each([
    ['国务院办公厅', 'national'],
    ['民政部', 'national'],
    ['云南省农业厅', 'province'],
    ['北京市人民政府办公厅', 'province'],
    ['北京市朝阳区民政局', 'county'],
    ['新疆维吾尔自治区林业厅', 'province'],
    ['兰州市人民政府办公厅', 'city'],
    ['木垒哈萨克自治县人民政府办公室', 'county'],
    ['嵊州市通源乡人民政府', 'township'],
    ['云南省玉溪市财政局', 'city'],
    ['昆明市安宁市水利局', 'county'],
    ['苏州市农业局', 'city'],
    ['新疆林业厅', 'province'],
    ['历下区人民政府办公室', 'county'],
    ['县爱国卫生运动委员会办公室', 'county'],
    ['卢市镇', 'township'],
    ['侯寨村民委员会', 'village'],
    ['某某农业大学', 'unit'],
  ] as const)('%s is %s', (name, level) => {
    expect(levelOf(name)).toBe(level);
  });
  it('is unknown for a name that does not tell', () => {
    expect(levelOf('办公室')).toBeNull();
    expect(levelOf('市场监督管理局')).toBeNull();
    expect(isOrgan('江门市人民政府办公室')).toBe(true);
    expect(isOrgan('请各单位认真落实')).toBe(false);
  });
});
