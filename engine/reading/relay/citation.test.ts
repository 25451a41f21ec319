import { describe, expect, it } from 'vitest';
import { citationKeysOf, issuerFits, mentionsIn } from './citation.ts';
import { factsOf } from './facts.ts';
import { levelOf, placesOf } from './level.ts';
import { documentNumbersIn, mentionedNumberKeys, numberKey, numeral } from './number-key.ts';
import { openingForwarding, titleForwarding, titleLayers } from './title-grammar.ts';

describe('document numbers', () => {
  it('compare equal in every bracket and numeral style', () => {
    const key = 'n:某政办发2016-26';
    for (const written of [
      '某政办发〔2016〕26号',
      '某政办发[2016]26号',
      '某政办发（２０１６）第26号',
      '某政办发【二〇一六】二十六号',
      '某政办发﹝二O一六﹞26 号',
    ]) {
      expect(numberKey(written), written).toBe(key);
    }
    expect(numberKey('另行通知')).toBeNull();
  });

  it('read Chinese numerals', () => {
    expect(['二十六', '一百零三', '十', '二〇一六', '九'].map(numeral)).toEqual([26, 103, 10, 2016, 9]);
    expect(numeral('若干')).toBeNaN();
  });

  it('in running text are found whatever words come before', () => {
    const [found] = documentNumbersIn('按兰政办发〔2009〕81号安排,市政府将督查');
    expect(mentionedNumberKeys(found!)).toContain('n:兰政办发2009-81');
  });
});

describe('levels of issuers', () => {
  it.each([
    ['国务院办公厅', 'national'],
    ['农业农村部办公厅', 'national'],
    ['国家林业和草原局', 'national'],
    ['云南省人民政府办公厅', 'province'],
    ['省农业农村厅', 'province'],
    ['北京市教育委员会', 'province'],
    ['内蒙古自治区民政厅', 'province'],
    ['玉溪市人民政府办公室', 'city'],
    ['云南省玉溪市财政局', 'city'],
    ['红河哈尼族彝族自治州应急管理局', 'city'],
    ['中共新平县委办公室', 'county'],
    ['新平彝族傣族自治县人民政府', 'county'],
    ['昆明市五华区教育体育局', 'county'],
    ['县市场监督管理局', 'county'],
    ['新平县漠沙镇人民政府', 'township'],
    ['漠沙镇龙河村民委员会', 'village'],
  ])('%s is %s', (issuer, level) => {
    expect(levelOf(issuer)).toBe(level);
  });

  it('stay unknown when the name does not tell', () => {
    expect(levelOf('市场监督管理局')).toBeNull();
    expect(levelOf('组织部')).toBeNull();
    expect(levelOf('')).toBeNull();
  });

  it('come from the places a name begins with', () => {
    expect(placesOf('云南省玉溪市新平县财政局')).toEqual(['云南省', '玉溪市', '新平县']);
    expect(placesOf('乡村振兴局')).toEqual([]);
  });
});

describe('the grammar of relay titles', () => {
  it.each([
    ['某县人民政府办公室转发省政府办公厅关于加强冬季防火工作的通知', true],
    ['关于批转县发展改革局年度计划执行情况报告的通知', true],
    ['关于贯彻落实《某省河道管理条例》的通知', true],
    ['关于传达学习全市安全生产会议精神的通知', true],
    ['关于贯彻落实省委一号文件精神的实施意见', true],
    ['某县人民政府办公室关于印发国务院办公厅督查方案的通知', true],
    ['某县人民政府办公室关于印发某县防汛预案的通知', false],
    ['关于贯彻落实河长制工作任务的报告会安排', false],
    ['关于做好秋冬种工作的通知', false],
  ])('%s → passes something on: %s', (title, relays) => {
    expect(titleForwarding(title, 'county') !== null).toBe(relays);
  });

  it('counts the layers of a document about a document', () => {
    expect(titleLayers('关于转发市政府办公室转发省政府办公厅关于印发工作要点的通知的通知')).toBe(3);
  });

  it('is found in the opening sentence when the title is silent', () => {
    expect(openingForwarding('各乡镇:现将《关于开展自查的通知》转发给你们,请认真落实。', 'county')?.verb).toBe('转发');
    expect(openingForwarding('现转发省厅12号文件,请立即自查。', 'county')?.strong).toBe(true);
    expect(openingForwarding('请各村收到后转发至网格员。', 'county')).toBeNull();
    expect(openingForwarding('现将方案印发给你们,请转发至各村。', 'county')).toBeNull();
  });

  it.each([
    ['现将《关于请提供春耕总结的通知》转发给你们,请按要求办理。', '转发'],
    ['现将市局通知转给你们,请遵照执行。', '转给'],
    ['接县应急局通知,转发如下:', '转发'],
    ['转县教体局通知:各校今天下班前报数', '转'],
    ['(转)县卫健局:请各村核对名单', '转'],
    ['现将市农业农村局《春耕方案》(市农发[2026]3号)印发给你们,请执行。', '印发'],
  ])('hears that %s passes a text on', (text, verb) => {
    expect(openingForwarding(text, 'county')?.verb).toBe(verb);
  });

  it('does not take one’s own scheme, or a request to pass on, for another’s text', () => {
    expect(openingForwarding('现将《全县春耕方案》印发给你们,请执行。', 'county')).toBeNull();
    expect(openingForwarding('请各村委会:转发时注明来源。', 'county')).toBeNull();
  });
});

describe('citations', () => {
  const keysOf = (title: string, text: string) =>
    mentionsIn(title, text, [titleForwarding(title, 'county') ?? []].flat()).flatMap((mention) => mention.keys);

  it('by title resolve with and without the issuer, the wrapper and 的', () => {
    const held = new Set(citationKeysOf({ title: '某省人民政府办公厅关于加强冬季防火工作的通知' }));
    for (const title of [
      '某县人民政府办公室转发省政府办公厅关于加强冬季防火工作的通知',
      '关于转发《某省人民政府办公厅关于加强冬季防火工作的通知》的通知',
      '关于转发省政府办公厅关于加强冬季防火工作通知的通知',
    ]) {
      expect(
        keysOf(title, '').some((key) => held.has(key)),
        title,
      ).toBe(true);
    }
  });

  it('of the printed text reach the notice that printed it', () => {
    const held = new Set(citationKeysOf({ title: '某市人民政府关于印发某市防汛应急预案的通知' }));
    expect(keysOf('关于防汛的通知', '按照《某市防汛应急预案》要求').some((key) => held.has(key))).toBe(true);
  });

  it('that retire the other document say so', () => {
    const [mention] = mentionsIn('通知', '《关于报送统计台账的通知》（某办发〔2026〕3号）同时废止。', []);
    expect(mention?.retires).toBe(true);
  });

  it('by an abbreviated issuer fit the full name and no other level', () => {
    expect(issuerFits('省政府办公厅', '某省人民政府办公厅')).toBe(true);
    expect(issuerFits('省政府办公厅', '某市人民政府办公室')).toBe(false);
    expect(issuerFits('', '某市人民政府办公室')).toBe(true);
  });
});

describe('facts read from the lines of a document', () => {
  it('are number, title over two lines, issuer, level and date', () => {
    const text = [
      '某县人民政府办公室文件',
      '某政办发〔2026〕9号',
      '某县人民政府办公室关于做好',
      '粮食收购工作的通知',
      '各乡镇人民政府：',
      '请做好收购工作。',
      '某县人民政府办公室',
      '二〇二六年十月八日',
    ].join('\n');
    expect(factsOf({ text })).toEqual({
      title: '某县人民政府办公室关于做好粮食收购工作的通知',
      docNo: '某政办发〔2026〕9号',
      issuer: '某县人民政府办公室',
      level: 'county',
      issuedOn: '2026-10-08',
    });
  });

  it('stay empty where the text does not carry them', () => {
    expect(factsOf({ text: '今天下午报一下。' })).toEqual({
      title: '',
      docNo: null,
      issuer: null,
      level: null,
      issuedOn: null,
    });
  });
});
