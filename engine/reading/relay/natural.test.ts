import { describe, expect, it } from 'vitest';
import { addDocument } from './document.ts';
import { factsOf, type RelayDocument, titleAtTop } from './facts.ts';
import { relayOf } from './relay.ts';
import { createRelayIndex } from './relay-index.ts';
import { openingForwarding } from './title-grammar.ts';

/** As a folder gives them: a text and a name, nothing said of title, number or issuer. */
const judge = (text: string, documents: RelayDocument[]) => {
  const index = createRelayIndex();
  for (const document of documents) addDocument(index, document);
  return relayOf({ text }, index, { documentOf: (id) => documents.find((one) => one.id === id) ?? null });
};

const RULES = [
  '第一条 校车应当按核定线路行驶，不得在弯道、陡坡和桥面停车上下学生。',
  '第二条 照管员逐一清点乘车人数，最后一名离车后须查看全部座位并签字。',
  '第三条 车况每日出车前检查，制动、灯光、逃生锤缺一不得出车，检查单留存一年。',
].join('\n');

describe('a held annex filed without its cover', () => {
  const ANNEX = { id: 'annex', text: `某市校车运行\n管 理 办 法\n${RULES}` };

  it('takes its title from its first lines', () => {
    expect(titleAtTop('某市校车\n管 理 办 法\n第一条 ……')).toBe('某市校车管理办法');
    expect(factsOf(ANNEX).title).toBe('某市校车运行管理办法');
    expect(titleAtTop('请各镇于明日报送名单。\n某某办法')).toBe('');
  });

  it('is the source of a relay that names it together with a second text', () => {
    const text = `某县教育局\n关于转发某市校车运行管理办法及检查表的通知\n各学校：\n现将市教育局《关于印发某市校车运行管理办法及检查表的通知》转发给你们，请遵照执行。\n某县教育局\n2026年3月2日\n${ANNEX.text}`;
    expect(judge(text, [ANNEX])).toMatchObject({ verdict: 'relay', parents: [{ id: 'annex', cited: true }] });
  });
});

describe('a held title with its number behind it', () => {
  it.each(['(96)某财字第88号', '（某财农〔1996〕88号）'])('is found by the title alone: %s', (number) => {
    const body = '各县财政局：\n水毁渠道修复补助按受损长度核定，先修后补，不得预拨；账册单列，接受审计查验。';
    const held = { id: 'held', text: `某市财政局关于核定水毁渠道修复补助的通知${number}\n${body}` };
    const text = `某县财政局转发某市财政局《关于核定水毁渠道修复补助的通知》\n各乡财政所：\n现将《关于核定水毁渠道修复补助的通知》转发给你们。\n${body}`;
    expect(judge(text, [held])).toMatchObject({ verdict: 'relay', parents: [{ id: 'held' }] });
  });
});

describe('a held body pasted without its head', () => {
  const COVER =
    '某县水利局关于转发《关于召开全市机井管护现场推进会议的通知》的通知\n各水利站：\n现将《关于召开全市机井管护现场推进会议的通知》转发给你们，请按要求参会。\n某县水利局\n2026年4月8日';

  it('is the source when it opens with what the cited title is about', () => {
    const pasted =
      '各县水利局：\n经研究，定于4月15日召开全市机井管护现场推进会议，会期一天，请各县派一名分管负责人参会，并携带管护台账样本交流。';
    expect(judge(COVER, [{ id: 'pasted', text: pasted }])).toMatchObject({
      verdict: 'relay',
      parents: [{ id: 'pasted', cited: true }],
    });
  });

  it('is not the source when it only cites the same title', () => {
    const reply =
      '各科室：\n收到《关于召开全市机井管护现场推进会议的通知》，请水保科准备交流材料，办公室安排车辆，其他科室自行调整当日工作。';
    const found = judge(COVER, [{ id: 'reply', text: reply }]);
    expect(found.verdict).toBe('relay-of-unknown');
  });
});

describe('rules cited without a place', () => {
  const CITY = {
    id: 'neighbour',
    text: '甲水市城市亮化条例\n第一条 为了规范城市亮化设施的建设和养护，根据有关法律、法规，结合本市实际，制定本条例。\n第二条 任何单位和个人都有依法保护亮化设施的义务，对损坏亮化设施的行为有权劝阻、投诉和举报。',
  };

  it('are not those of the neighbouring city', () => {
    const text = CITY.text
      .replace('甲水市', '乙山市')
      .replace('有关法律、法规', '国务院《城市亮化条例》和上位法')
      .replace(
        '对损坏亮化设施的行为有权劝阻、投诉和举报',
        '发现灯具毁坏的应当拨打热线，由养护单位限时修复并回访报修的人，费用由责任人承担',
      );
    const found = judge(text, [CITY]);
    expect(found.parents).toMatchObject([{ id: 'neighbour', cited: false }]);
    expect(found.verdict).not.toBe('relay');
  });

  it('are those of the county when a town cites them', () => {
    const county = { id: 'county', text: CITY.text.replace('甲水市城市亮化条例', '甲水县亮化设施养护办法') };
    const text = `甲水县东河镇人民政府关于贯彻落实《亮化设施养护办法》的通知\n各村：\n${CITY.text.split('\n').slice(1).join('\n')}`;
    expect(judge(text, [county])).toMatchObject({ verdict: 'relay', parents: [{ id: 'county', cited: true }] });
  });
});

describe('a relay of a relay under a municipality', () => {
  const BODY =
    '第一条 渠道清淤补助按方量核定，先验收后拨付。\n第二条 每处清淤须有前后照片和两名村民代表签字，缺一不补。';
  const ministry = { id: 'ministry', text: `某部关于渠道清淤补助的通知\n各省：\n${BODY}`, issuer: '某某部' };
  const TITLE = '重庆市财政局、重庆市水利局转发某某部《关于渠道清淤补助的通知》';
  const city = {
    id: 'city',
    text: `${TITLE}\n各区县：\n现将《关于渠道清淤补助的通知》转发给你们，请照办。\n${ministry.text}`,
  };

  it('comes from the municipality, which got it from the ministry', () => {
    const text = `某县财政局转发重庆市财政局、重庆市水利局《转发某某部〈关于渠道清淤补助的通知〉》的通知\n各镇：\n现将市财政局《转发某某部〈关于渠道清淤补助的通知〉》转发给你们。\n${city.text}`;
    const found = judge(text, [ministry, city]);
    expect(found.verdict).toBe('relay');
    expect(found.chain.map((link) => [link.id, link.level])).toEqual([
      ['city', 'province'],
      ['ministry', 'national'],
    ]);
  });
});

describe('what is passed on, named before', () => {
  it.each([
    [
      '收到省厅《关于开展机井普查的通知》（某水函〔2026〕7号）。现将“通知”予以转发，请照办。',
      '《关于开展机井普查的通知》',
    ],
    ['省厅近日印发《机井管护办法》，现转发给你们，请遵照执行。', '《机井管护办法》'],
  ])('is the last document named: %s', (text, name) => {
    expect(openingForwarding(text.normalize('NFKC'), 'county')?.source).toContain(name);
  });

  it('is passed on by a message that an office application marked', () => {
    const marked = openingForwarding('[转发] 某县水利局办公室 2026/3/4 9:05\n各站:今日报送水位', 'township');
    expect(marked).toMatchObject({ verb: '转发', source: '某县水利局办公室' });
  });
});

describe('a relay whose source is not held', () => {
  const COVER = (season: string, number: number) =>
    `各中小学、幼儿园，区少年宫：\n现将《市教育局关于开展${season}的通知》（某教发〔2026〕${number}号）转发给你们，请全区各中小学、幼儿园、区少年宫遵照文件精神，认真贯彻执行，并分别以书面和电子文档方式上报区局基建科。\n某区教育局基建科`;

  it('stays one although the cover repeats the sentences of another cover of the same office', () => {
    const found = judge(`${COVER('雨季校舍排查', 22)}\n2026年6月2日`, [
      {
        id: 'winter',
        text: `${COVER('冬季取暖安全检查和燃煤锅炉改造验收', 91)}\n另请各校于12月8日前完成自查，逐栋填写统计表，重点说明锅炉年检、管道保温、一氧化碳报警器安装和夜间值守安排，区局将逐校抽查并通报。\n2025年12月1日`,
      },
    ]);
    expect(found.parents[0]!.coverage).toBeGreaterThan(0.3);
    expect(found.verdict).toBe('relay-of-unknown');
    expect(found.forwards).toMatchObject({ held: false });
  });
});

describe('a relay of a relay whose middle link has a title of its own', () => {
  it('repeats that link, since both name the root', () => {
    const body =
      '《部办公厅关于核实机井台账的通知》（某办水〔2026〕3号）转发你们，请逐井核对坐标、井深和水泵功率，与台账不符的拍照留存，由站长签字确认后录入系统，不得代签补签，录入结果由县局随机抽取一成实地复核。';
    const link = {
      id: 'link',
      text: `关于做好机井台账核实工作的通知\n各县水利局：\n现将${body}\n某市水利局\n2026年5月6日`,
    };
    const text = `各水利站：\n现将市水利局《关于转发〈部办公厅关于核实机井台账的通知〉的通知》转发你们，${body.slice(body.indexOf('请逐井'))}\n某县水利局\n2026年5月8日`;
    expect(judge(text, [link])).toMatchObject({ verdict: 'repeat', parents: [{ id: 'link' }] });
  });
});

describe('an earlier and a later text', () => {
  const BODY = Array.from(
    { length: 4 },
    (_, i) => `${i + 1}.第${i + 1}批救灾物资由仓库凭单出库，随车押运人员当面清点，短少的当日登记并于次日补足到位。`,
  );
  const SHARED = '各县旅游主管部门要把数据报送责任落实到人，做到来源清楚、口径一致、逐级审核。';

  it('come in the order of what they share, so that a phrase does not hide half a text', () => {
    const later = { id: 'later', text: `${BODY.join('\n')}\n2026年9月1日`, issuedOn: '2026-09-01' };
    const earlier = { id: 'earlier', text: `${SHARED}\n2024年9月1日`, issuedOn: '2024-09-01' };
    const documents = [earlier, later];
    const index = createRelayIndex();
    for (const document of documents) addDocument(index, document);
    const text = `${BODY.join('\n')}\n${SHARED}`;
    const found = relayOf({ text, issuedOn: '2025-09-01' }, index, {
      documentOf: (id) => documents.find((one) => one.id === id) ?? null,
    });
    expect(found.parents.map((one) => one.id)).toEqual(['later', 'earlier']);
    expect(found.copiedShare).toBe(found.parents[0]!.coverage);
  });
});
