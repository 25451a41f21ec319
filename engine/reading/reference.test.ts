import { describe, expect, it } from 'vitest';
import { documentNumbers } from './document-number.ts';
import { read } from './read.ts';
import { prepare } from './text.ts';

const numbers = (text: string): string[] => documentNumbers(prepare(text)).map((one) => one.value);

describe('a document number', () => {
  it.each([
    ['按兰政办发〔2009〕81号安排', ['兰政办发〔2009〕81号']],
    ['依据中办发〔2016〕8号和国办发〔2016〕19号', ['中办发〔2016〕8号', '国办发〔2016〕19号']],
    ['按照市安委〔2015〕8号、9号文件要求', ['市安委〔2015〕8号', '市安委〔2015〕9号']],
    ['2017年又下发民办函[2017]294号', ['民办函[2017]294号']],
    ['财政部财农（2015）3号', ['财农（2015）3号']],
    ['和政办发〔2012〕3号', ['和政办发〔2012〕3号']],
    ['查阅云政督[2013]5号文件', ['云政督[2013]5号']],
    ['结合区茶叶局温澄茶产领〔2005〕4号文件精神', ['温澄茶产领〔2005〕4号']],
    ['依据清水发〔2024〕7、8号文', ['清水发〔2024〕7号', '清水发〔2024〕8号']],
    ['云水建管[2024]1号文件的规定和清市财农〔2024〕15号', ['云水建管[2024]1号', '清市财农〔2024〕15号']],
    ['合同编号：QH〔2024〕7号', []],
    ['第三次会议（2015年）', []],
    ['2015年12月8号前', []],
  ] as [string, string[]][])('is cut out of %s', (text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });
});

describe('the documents a text cites', () => {
  const references = (text: string): string[] => read(text).references;
  it('are given by number when they have one, with their title beside it', () => {
    const reading = read('现转发《关于做好防火工作的通知》（国森防发〔2008〕98号），请落实。');
    expect(reading.references).toEqual(['国森防发〔2008〕98号']);
    expect(reading.citations).toMatchObject([
      { docNo: '国森防发〔2008〕98号', title: '关于做好防火工作的通知', role: 'forwarded' },
    ]);
  });
  it('are one when the number stands in square brackets behind the title', () => {
    expect(references('为落实《关于办好茶叶实事的决定》[宛茶(2007)18号]，请各茶场自查。')).toEqual(['宛茶(2007)18号']);
  });
  it('are named by an issuer who speaks of what followed them', () => {
    expect(references('县茶办《关于加强茶园管护的实施意见》发布后，各乡镇积极行动。')).toEqual([
      '关于加强茶园管护的实施意见',
    ]);
  });
  it('are not the name a list will be given', () => {
    expect(references('汇总后以《茶园线索目录》的形式印发各单位。')).toEqual([]);
  });
  it('may be anything that is passed on by its title', () => {
    expect(references('现将《县气象局关于雨雪的预警信息》转发给你们。')).toEqual(['县气象局关于雨雪的预警信息']);
  });
  it('are not a scoring sheet by its bare name, beside a document that can be looked up', () => {
    expect(references('根据云茶发〔2026〕5号文件，严格按照《评分细则》打分。')).toEqual(['云茶发〔2026〕5号']);
  });
  it('may be a public notice', () => {
    expect(references('现将县政府关于《茶园禁烧的通告》转发给你们。')).toEqual(['茶园禁烧的通告']);
  });
  it('are given by title when no number stands for them', () => {
    expect(references('根据省农业厅《关于报送情况的通知》要求，请报。')).toEqual(['关于报送情况的通知']);
    expect(references('市教育局转发省教育厅关于做好安全工作的意见的通知\n各校：\n请落实。')).toEqual([
      '关于做好安全工作的意见',
    ]);
    expect(references('县教育局转发市教育局关于做好安全工作的紧急通知\n各校：\n请落实。')).toEqual([
      '关于做好安全工作的紧急通知',
    ]);
  });
  it('keep the forwarded document even when another number is cited, once', () => {
    expect(references('现转发《省厅关于防火的通知》，并按国办发〔2016〕19号落实。')).toEqual([
      '国办发〔2016〕19号',
      '省厅关于防火的通知',
    ]);
    expect(
      references('关于转发《省厅关于防火的通知》的通知\n各校：\n现将《关于防火的通知》（省发〔2016〕2号）转发。'),
    ).toEqual(['省发〔2016〕2号']);
    expect(references('按照《检查方案》（见附件）开展检查。')).toEqual([]);
  });
  it('are one when the title says more than the body, or the number stands behind words without marks', () => {
    expect(
      references(
        '转发《市委宣传部关于开展评选的通知》的通知\n各校：\n现将市委宣传部《关于开展评选的通知》转发给你们。',
      ),
    ).toEqual(['关于开展评选的通知']);
    expect(
      references('转发省厅《关于免征的通知》的通知\n各校：\n现将省厅关于免征的通知（省税函〔2014〕57号）转发给你们。'),
    ).toEqual(['省税函〔2014〕57号']);
  });
  it('are one in whatever brackets the number stands', () => {
    expect(references('根据县茶发〔2016〕7号要求。附件：县茶发[2016]7号.pdf')).toEqual(['县茶发〔2016〕7号']);
  });
  it('are passed on together when their titles are joined', () => {
    const both = ['关于切实做好全县春茶采摘工作的通知', '关于切实做好全县春茶晾晒工作的通知'];
    expect(
      references(
        '省茶厅下发了《关于切实做好全县春茶采摘工作的通知》和《关于切实做好全县春茶晾晒工作的通知》，现转发给你们。',
      ),
    ).toEqual(both);
    expect(
      references('现转发《关于切实做好全县春茶采摘工作的通知》、《关于切实做好全县春茶晾晒工作的通知》，请落实。'),
    ).toEqual(both);
  });
  it('are not named again by the short name the text gives them', () => {
    const text = '为落实《全县茶园管护规划纲要》（以下简称《茶园纲要》），请按照《茶园纲要》要求采茶。';
    expect(references(text)).toEqual(['全县茶园管护规划纲要']);
  });
  it('do not hold a draft sent out for comment, but the measures a document issues', () => {
    expect(references('征求《县管理办法（征求意见稿）》意见的函\n各乡镇：\n请反馈。')).toEqual([]);
    expect(references('《粮食考核办法》已经同意，现印发给你们。')).toEqual(['粮食考核办法']);
  });
  it('are one when the number stands before its title, and keep the whole code of an organ', () => {
    expect(references('根据某文明字〔2016〕9号文件《关于开展评选活动的通知》要求，请推荐。')).toEqual([
      '某文明字〔2016〕9号',
    ]);
    expect(references('根据省、市有关要求及县防指〔2025〕3号文，请落实。')).toEqual(['县防指〔2025〕3号']);
    expect(references('按十经普办文〔2023〕9号要求，请落实。')).toEqual(['十经普办文〔2023〕9号']);
  });
  it('leave out what is only being printed, and their own number in another kind of bracket', () => {
    expect(references('方案于10月11日前报办公室编入《校庆服务指南》。')).toEqual([]);
    expect(references('某政办〔2011〕129号\n各乡镇：\n某政办(2011)129号已印发，请落实。')).toEqual([]);
  });
  it('leave out laws, forms, and their own number', () => {
    expect(references('某发〔2016〕1号\n各乡镇：\n根据《安全生产法》填报《情况统计表》。')).toEqual([]);
  });
  it('name the text a document issues only when nothing else is cited', () => {
    expect(references('《某县应急预案（试行）》已经同意，现印发，请执行。')).toEqual(['某县应急预案（试行）']);
    expect(references('《工作要点》已经同意，现印发。依据国办发〔2016〕19号。')).toEqual(['国办发〔2016〕19号']);
  });
});

describe('a cited document', () => {
  const references = (text: string): string[] => read(text).references;
  it('is one with its number though the mark that opens its inner title was lost', () => {
    expect(references('根据《全市茶园提升实施方案》的通知》（清政办发〔2022〕22号）精神，制定本方案。')).toEqual([
      '清政办发〔2022〕22号',
    ]);
  });
  it('is what has to be followed though it is attached, and not what is only filled in', () => {
    expect(
      references('各站：\n请遵照《关于加强茶园管护的通知》（附件1）要求，填写《关于茶园管护的登记》（附件2）。'),
    ).toEqual(['关于加强茶园管护的通知']);
  });
  it('is not the text itself under its short name', () => {
    const issued = '现将《清河县茶园管护工作细则》印发给你们。各站要按照本《工作细则》要求，于1月10日前报送方案。';
    expect(references(issued)).toEqual(['清河县茶园管护工作细则']);
  });
  it('is passed on when those above have agreed to it, under its own name', () => {
    const passed =
      '清河县人民政府批转县茶办关于加强茶园管护意见的通知\n各乡镇：\n县茶办《关于加强茶园管护的意见》已经县政府同意，现批转给你们，请执行。';
    expect(references(passed)).toEqual(['关于加强茶园管护的意见']);
  });
  it('is a paper of one’s own that went before, when the body begins with its number', () => {
    expect(
      references('关于茶园管护的补充通知\n各站：\n清茶发〔2024〕7号文件印发以来，各站行动迅速，现补充如下：'),
    ).toEqual(['清茶发〔2024〕7号']);
  });
  it('is named once when the title that forwards it retypes its name', () => {
    const relayed =
      '清河县农业局转发市茶办关于报送茶园管护责任落实情况的通知\n各站：\n现将《市茶叶办公室关于请报送茶园管护责任落实情况的通知》（市茶办函〔2015〕33号）转发给你们，请落实。';
    expect(references(relayed)).toEqual(['市茶办函〔2015〕33号']);
  });
});
