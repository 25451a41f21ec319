import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ask, Reading } from '../reading.ts';
import { addDocument } from './document.ts';
import type { RelayDocument } from './facts.ts';
import { type RelayQuery, relayOf } from './relay.ts';
import { createRelayIndex } from './relay-index.ts';

const PROVINCE: RelayDocument = {
  id: 'province',
  title: '某省农业农村厅关于开展农田灌溉设施越冬管护自查的通知',
  docNo: '某农发〔2026〕41号',
  issuer: '某省农业农村厅',
  issuedOn: '2026-11-02',
  text: [
    '各市农业农村局：',
    '为保障明年春灌用水，省厅决定组织开展农田灌溉设施越冬管护自查，现就有关事项通知如下。',
    '一、自查范围为近五年建成的泵站、渠系和管道，重点查看排空、防冻和看护责任是否落实。',
    '二、对渗漏、堵塞和设备缺失的，要逐处登记、限期修复，修复前后情况归档备查。',
    '三、请于11月28日前将自查报告报送省厅农田建设处。',
    '某省农业农村厅',
    '2026年11月2日',
  ].join('\n'),
};
const OTHER: RelayDocument = {
  id: 'other',
  title: '某省教育厅关于规范校外托管的通知',
  issuer: '某省教育厅',
  text: '各市教育局：\n校外托管机构应当具备固定场所和消防条件，饮食须由有资质的单位供应，接送要有专人签字交接。\n某省教育厅\n2026年9月1日',
};
const BODY = PROVINCE.text.split('\n').slice(1, 5);

const held = [PROVINCE, OTHER];
const judge = (query: RelayQuery, documents = held) => {
  const index = createRelayIndex();
  for (const document of documents) addDocument(index, document);
  return relayOf(query, index, { documentOf: (id) => documents.find((one) => one.id === id) ?? null, read: readStub });
};

/** Stands in for the reader: one report ask a deadline of the form M月D日前将X报送. */
const readStub = (text: string): Reading => {
  const asks = [...text.matchAll(/(\d+)月(\d+)日前将(.{2,12}?)报送/g)].map(
    (match): Ask => ({
      kind: 'report',
      what: match[3]!,
      raw: match[0],
      span: [match.index, match.index + match[0].length],
      due: `2026-${match[1]}-${match[2]}`,
      time: null,
      recurs: null,
      to: null,
    }),
  );
  const none = {
    kind: 'none',
    addressees: [],
    meetings: [],
    inspections: [],
    references: [],
    phones: [],
    leadTime: [],
  } as const;
  const facts = {
    title: null,
    issuer: { name: null, level: null },
    issuedOn: null,
    docNo: null,
    secrecy: null,
    urgency: null,
  };
  const length = { body: 0, bodyWithoutPunctuation: 0, annex: 0, limit: null, verdict: 'ok' } as const;
  return {
    ...none,
    ...facts,
    asks,
    pureRelay: false,
    attachments: 0,
    asksSomething: true,
    length,
    diagnostics: [],
  } as unknown as Reading;
};

const COUNTY_TITLE = '某县农业农村局转发省农业农村厅关于开展农田灌溉设施越冬管护自查的通知';
const county = (lines: string[], title = COUNTY_TITLE): RelayQuery => {
  const text = [title, '各乡镇人民政府：', ...lines, '某县农业农村局', '2026年11月6日'].join('\n');
  return { text, reading: readStub(text) };
};

/** Any UTF-16 units, lone surrogates included. */
const unitsUpTo = (maxLength: number) =>
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength }).map((units) => String.fromCharCode(...units));

describe('where a document came from', () => {
  it('a cover before the annexed text is a relay of the text it names', () => {
    const found = judge(county(['现将省厅通知转发给你们，请抓好落实。', ...BODY]));
    expect(found.verdict).toBe('relay');
    expect(found.parents[0]).toMatchObject({ id: 'province', cited: true, level: 'province' });
    expect(found.chain.map((one) => one.id)).toEqual(['province']);
    expect(found.copiedShare).toBeGreaterThan(0.6);
    expect(found.forwards?.held).toBe(true);
  });

  it('two cited papers merged into one notice are both its parents, though one fills little of it', () => {
    const cites = '根据某农发〔2026〕41号文件和《某省教育厅关于规范校外托管的通知》，一并通知如下。';
    const found = judge(county([cites, ...BODY, OTHER.text.split('\n')[1]!], '某县关于近期两件事的通知'));
    const [first, second] = found.parents;
    expect([found.verdict, first?.id, second?.id]).toEqual(['relay', 'province', 'other']);
    expect(second!.coverage).toBeLessThan(0.3);
    expect(found.copiedShare).toBeCloseTo(first!.coverage + second!.coverage, 2);
  });

  it('a line of contacts shared by one office is no quotation', () => {
    const contacts = '联系人：李晓东，联系电话：6123456，电子邮箱：nongshui2026@example.cn。';
    const earlier = { ...OTHER, text: `${OTHER.text}\n${contacts}` };
    const text = `关于清理渠道杂草的通知\n各村：\n请在放水前把渠里的杂草割一割，割下的草堆到路边晒干，不要推到下游，下游两个村的闸门去年就是这样堵住的。\n${contacts}`;
    expect(judge({ text }, [earlier]).verdict).toBe('original');
  });

  it('a cover that only names a held document is a relay of it too', () => {
    const found = judge(
      county([
        '现将《某省农业农村厅关于开展农田灌溉设施越冬管护自查的通知》（某农发〔2026〕41号）转发给你们，请遵照执行。',
      ]),
    );
    expect(found.verdict).toBe('relay');
    expect(found.parents[0]?.id).toBe('province');
  });

  it('a cover that names a document nobody holds is a relay of an unknown one', () => {
    const query = county(
      ['现将文件转发给你们，请结合实际认真贯彻落实。'],
      '某县农业农村局转发省农业农村厅关于冬小麦田间管理意见的通知',
    );
    const found = judge(query);
    expect(found.verdict).toBe('relay-of-unknown');
    expect(found.newParagraphs).toEqual([]);
  });

  it('the same text without a word about its source is a repeat', () => {
    const found = judge(county(BODY, '关于做好灌溉设施管护的通知'));
    expect(found.verdict).toBe('repeat');
    expect(found.parents[0]).toMatchObject({ id: 'province', cited: false });
  });

  it('one copied paragraph among own ones is a quotation', () => {
    const own = [
      '今年我县新建高标准农田三万亩，管护经费已由县财政列入预算，不得向农户摊派。',
      '各乡镇要把看护人员名单张榜公布，由村民监督，年底按履职情况兑现补助。',
      '县局每周派两名技术人员下乡，随叫随到帮助修理，不听汇报、不看台账。',
    ];
    expect(judge(county([...own, BODY[1]!], '关于灌溉设施管护的几点意见')).verdict).toBe('quotes');
  });

  it('an own text is original even when it shares the frame of another notice', () => {
    const found = judge({
      text: '各市农业农村局：\n请各单位推荐一名同志参加土壤普查技术交流，名单由各处室自行留存。\n某省农业农村厅\n2026年11月2日',
    });
    expect(found.verdict).toBe('original');
    expect(found.newAsks).toEqual([]);
  });

  it('a second issue of a notice by the same body that retires the first is a repeat, not a relay', () => {
    const text = [
      PROVINCE.text,
      '以本通知为准，《某省农业农村厅关于开展农田灌溉设施越冬管护自查的通知》（某农发〔2026〕41号）同时废止。',
    ].join('\n');
    expect(judge({ text, title: PROVINCE.title!, issuer: PROVINCE.issuer!, docNo: '某农发〔2026〕44号' }).verdict).toBe(
      'repeat',
    );
  });

  it('a document is not its own parent', () => {
    expect(judge(PROVINCE).verdict).toBe('original');
  });

  it('a later copy is never ranked before the earlier source', () => {
    const copy: RelayDocument = {
      ...PROVINCE,
      id: 'copy',
      issuer: '某县水利局',
      docNo: null,
      title: '关于自查的通知',
      issuedOn: '2026-11-20',
    };
    const found = judge(county(BODY, '关于做好灌溉设施管护的通知'), [copy, PROVINCE, OTHER]);
    expect(found.parents.map((one) => one.id)).toEqual(['province', 'copy']);
    expect(found.chain.map((one) => one.id)).toEqual(['province']);
  });

  it('the chain leads from the nearest level to the root', () => {
    const city: RelayDocument = {
      id: 'city',
      title: '某市农业农村局转发省农业农村厅关于开展农田灌溉设施越冬管护自查的通知',
      issuer: '某市农业农村局',
      issuedOn: '2026-11-04',
      text: [
        '各县（区）农业农村局：',
        '市局补充：对去冬冻裂过的二十处渠段要逐处派人复核并拍定修复方案。',
        ...BODY,
      ].join('\n'),
    };
    const lines = ['现将市局通知转发给你们。', ...city.text.split('\n').slice(1)];
    const found = judge(
      county(lines, '某县农业农村局关于转发市农业农村局转发省农业农村厅关于开展农田灌溉设施越冬管护自查的通知的通知'),
      [PROVINCE, OTHER, city],
    );
    expect(found.chain.map(({ id, level }) => [id, level])).toEqual([
      ['city', 'city'],
      ['province', 'province'],
    ]);
    expect(found.titleLayers).toBe(2);
  });
});

describe('what a relay adds', () => {
  it('names new asks and deadlines moved forward', () => {
    const lines = [
      ...BODY.slice(0, 3),
      '三、请于11月20日前将自查报告报送我局。',
      '四、请于11月16日前将看护人员花名册报送我局。',
    ];
    const found = judge(county(['现将省厅通知转发给你们。', ...lines]));
    expect(found.tightened).toEqual([{ what: '自查报告', parentDue: '2026-11-28', due: '2026-11-20' }]);
    expect(found.newAsks).toEqual([1]);
    expect(found.newParagraphs.map((i) => found.paragraphs[i]!.verdict)).toContain('new');
  });

  it('a plain copy adds no ask and tightens nothing', () => {
    const found = judge(county(['现将省厅通知转发给你们。', ...BODY]));
    expect([found.newAsks, found.tightened]).toEqual([[], []]);
  });

  it('a copy with the level names changed is seen through (R-DOC-18)', () => {
    const lines = BODY.map((line) => line.replaceAll('省厅', '县局'));
    const found = judge(county(lines, '某县农业农村局关于开展农田灌溉设施越冬管护自查的通知'));
    expect(found.maskedShare).toBeGreaterThan(found.copiedShare);
  });
});

describe('any input', () => {
  it('ends with shares in 0…1 and spans inside the text', () => {
    const piece = fc.oneof(unitsUpTo(40), fc.constantFrom(...BODY, '《', '》', '转发', '〔2026〕', '\n', '：'));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        const found = judge({ text });
        expect(found.copiedShare).toBeGreaterThanOrEqual(0);
        expect(found.copiedShare).toBeLessThanOrEqual(found.copiedFromAny + 1e-9);
        expect(found.maskedShare).toBeLessThanOrEqual(1);
        for (const [from, to] of found.parents.flatMap((one) => one.spans)) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('adding unrelated documents never lowers the coverage of the true parent', () => {
    const query = county(['现将省厅通知转发给你们。', ...BODY]);
    const alone = judge(query).parents[0]!;
    const letters = fc.string({
      unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code)),
      minLength: 50,
      maxLength: 200,
    });
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 30 }), (texts) => {
        const more = texts.map((text, i) => ({ id: `u${i}`, text }));
        const [first] = judge(query, [...held, ...more]).parents;
        expect([first?.id, first?.coverage]).toEqual([alone.id, alone.coverage]);
      }),
      { numRuns: 30 },
    );
  });
});
