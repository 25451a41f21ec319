import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

/** Heads as pages, flattened files and news items leave them, in our own words. */
describe('a head in disorder', () => {
  it('has its number in front of a title that does not say 关于', () => {
    const reading = read(
      '未命名\n政务文件\n您的位置：首页>政务公开\n清政办发[2021]17号清河县推进河道管护三年行动方案的通知\n时间：2021-04-09 来源：\n清河县人民政府办公室关于印发清河县推进\n河道管护三年行动方案的通知\n各乡镇人民政府：\n请认真实施。\n2021年4月8日',
    );
    expect(reading.docNo).toBe('清政办发[2021]17号');
    expect(reading.references).toEqual([]);
    expect(reading.title).toBe('清河县人民政府办公室关于印发清河县推进河道管护三年行动方案的通知');
  });
  it('gives its number in a table of facts', () => {
    const reading = read(
      '发布机构 | 清河县茶办 | |\n文件号 | 清茶办〔2024〕104号 | 制发日期 | 2024-12-23 |\n各茶站：\n请遵照执行。',
    );
    expect(reading.docNo).toBe('清茶办〔2024〕104号');
    expect(reading.references).toEqual([]);
    expect(read('清茶办〈2024〉5号\n各茶站：\n请执行。').docNo).toBe('清茶办〈2024〉5号');
  });
  it('has its title and date below the way through the site', () => {
    const reading = read(
      '您所在的位置: 首页 >> 茶业管理 >> 正文\n关于报送2016年茶业指标的通知\nhttp://www.example.cn 2017/1/6 来源: 点击:\n各茶站\n请于1月10日前报送。',
    );
    expect([reading.title, reading.issuedOn]).toEqual(['关于报送2016年茶业指标的通知', '2017-01-06']);
  });
  it('stands below the words of a news item that brings the whole document', () => {
    const reading = read(
      '本网3月2日讯 据县政府网站消息，县政府办公室今日印发通知。通知全文如下：\n清河县人民政府办公室关于做好春灌工作的通知\n清政办发〔2018〕6号\n各乡镇人民政府：\n请抓好落实。\n清河县人民政府办公室\n二〇一八年三月一日',
    );
    expect(reading.docNo).toBe('清政办发〔2018〕6号');
    expect(reading.title).toBe('清河县人民政府办公室关于做好春灌工作的通知');
    expect(reading.references).toEqual([]);
  });
  it('has lost the line ends between title, addressees and body', () => {
    const reading = read(
      '清河县茶叶站关于组织观看采茶技术片的通知各茶场、采茶站：请于4月6日前报观看人数。\n清河县茶叶站\n2019年4月1日',
    );
    expect(reading.title).toBe('清河县茶叶站关于组织观看采茶技术片的通知');
    expect(reading.addressees).toEqual(['各茶场', '采茶站']);
  });
  it('bears the name of a section of the site, which is no title', () => {
    expect(read('公告通知\n开展全乡水井普查的通知\n各村：\n请于5月4日前上报普查表。').title).toBe(
      '开展全乡水井普查的通知',
    );
    expect(read('通知\n各村：\n明天停水。').title).toBe('通知');
  });
});

describe('the day of issue', () => {
  it('is the page’s when the number is of the same year, whatever year a plan in the text reaches to', () => {
    const text =
      '关于开展茶园认定工作的通知\n时间：2017-02-15 10:32:15 浏览次数：\n清农字〔2017〕20号\n各乡镇农业站：\n按照2018年、2020年和2020年的规划，请择优推荐。';
    expect(read(text).issuedOn).toBe('2017-02-15');
  });
  it('is as precise as what is filled in, and knows the old words for twenty and thirty', () => {
    const signed = (line: string) => read(`各站：\n请报情况。\n清河县茶办\n${line}`).issuedOn;
    expect(signed('2024年5月  日')).toBe('2024-05');
    expect(signed('二〇二四年五月　日')).toBe('2024-05');
    expect(signed('二〇二四年五月廿日')).toBe('2024-05-20');
    expect(signed('二〇二四年五月卅一日')).toBe('2024-05-31');
  });
  it('is the one behind the office when a text on one line ends with the rows of its annex', () => {
    const text =
      '清河县茶办关于报送茶园情况的通知 各茶站： 县茶办2023年6月1日印发了方案。 2024年3月2日，市茶办 作了部署。请抓好落实。     清河县茶办     2024年5月6日   附件 茶园名册 大湾茶园 建成日期 2019年5月1日   石桥茶园 2020年6月3日';
    expect(read(text).issuedOn).toBe('2024-05-06');
  });
  it('is no date that the first sentence begins with', () => {
    expect(read('各站：\n2021年12月3日\n县茶办召开会议，请落实。\n清河县茶办\n2022年1月4日').issuedOn).toBe(
      '2022-01-04',
    );
  });
  it('stands between the list of attachments and the first of them', () => {
    const text =
      '（二）请各校于2010年3月15日前报送材料，逾期不再受理。 联系人：张某，电话：0931-8810000 附件：1.食堂工作推荐表 2.食堂人员推荐表 二〇一〇年一月五日 附件1： 食堂工作推荐表 单位名称 联系人姓名';
    expect(read(text).issuedOn).toBe('2010-01-05');
    expect(read(`${text.slice(0, 40)}培训日期 2010年1月5日 下午`).issuedOn).toBeNull();
  });
});

describe('attachments', () => {
  it('of the papers one writes about are not one’s own', () => {
    expect(read('各村：\n请按以上两个通知的附件要求，推荐人选。').attachments).toBe(0);
    expect(read('各村：\n有其他辅助材料（会议纪要等）的归纳入附件。').attachments).toBe(0);
    expect(read('各村：\n请填写本通知的附件。').attachments).toBe(1);
  });
  it('are counted though their names begin with figures', () => {
    expect(
      read('附件：（已发工作群）\n1、填报说明\n2、1-10亩鱼塘登记表\n3、10-30亩鱼塘登记表\n4、典型调查表').attachments,
    ).toBe(4);
    expect(read('附件：1.面积增加2.5倍的说明').attachments).toBe(1);
  });
});

describe('the office that issues', () => {
  const issuer = (text: string) => read(text).issuer.name;
  it('is named in a title behind what the page puts before it', () => {
    expect(issuer('【预警信息】清河县茶园防霜指挥部关于终止霜冻响应的通知\n各站：\n请注意。')).toBe(
      '清河县茶园防霜指挥部',
    );
    expect(issuer('《清河县茶叶局关于建立巡查制度的通知》\n各站：\n请执行。')).toBe('清河县茶叶局');
  });
  it('is a presidium or a division as well as a bureau', () => {
    expect(issuer('各村：\n请报名单。\n石桥镇人大主席团\n2020年8月27日')).toBe('石桥镇人大主席团');
    expect(issuer('各站：\n请报名单。\n云岭茶叶部种植司\n2021年8月31日')).toBe('云岭茶叶部种植司');
  });
  it('may stand below its day at the very end', () => {
    expect(issuer('各站：\n请报名单。\n2018年2月8日\n清河县茶办')).toBe('清河县茶办');
  });
  it('is read before the day in a text that lost its line ends', () => {
    expect(issuer('各站：请报名单。附件：名单.doc清河县茶叶局2024年9月6日扫一扫在手机打开当前页')).toBe('清河县茶叶局');
  });
});

describe('the day on the page', () => {
  it('stands beside who put it there', () => {
    expect(
      read('关于做好茶业统计的通知\n2017-03-15 00:00:00 |  县茶业信息中心 | \n清茶〔2017〕79号\n各站：\n请填报。')
        .issuedOn,
    ).toBe('2017-03-15');
    expect(
      read('关于申报示范茶园的通知\n编辑：茶办 作者：张 时间：2018-03-22 访问次数：119\n各站：\n请申报。').issuedOn,
    ).toBe('2018-03-22');
  });
});
