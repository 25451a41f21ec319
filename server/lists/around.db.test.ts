import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type County, LIGHT_NOTICE, testCounty } from '../test/county.ts';
import { admit } from '../test/walk.ts';
import { importFile, sheetOf } from './testing/upload.ts';

type Found = {
  fixes: { id: string; edit?: { replacement: string } }[];
  rule: string;
  level: string;
  message: string;
  span: [number, number] | null;
};
type Checked = { review: { findings: Found[]; unknown: { rule: string; missing: string[] }[]; lane: string } };

let county: County;
let relief: Client;
beforeAll(async () => {
  county = await testCounty();
  relief = await county.as('relief');
});
afterAll(() => county.close());

const check = async (text: string, targets = [county.mosha]): Promise<Checked['review']> =>
  (await (await county.as('dept')).post('/api/check', { text, targetUnitIds: targets })).json().review;
const of = (review: Checked['review'], rule: string) => review.findings.find((one) => one.rule === rule);
const unknown = (review: Checked['review'], rule: string) => review.unknown.some((one) => one.rule === rule);
const bring = async (kind: string, rows: string[][], year?: number): Promise<string> => {
  const answer = await importFile(relief, { kind, bytes: await sheetOf(rows), ...(year ? { year } : {}) });
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return answer.json().id;
};
const undo = (id: string) => relief.post(`/api/lists/imports/${id}/undo`);

const notice = (title: string, body: string) =>
  [title, '各乡镇人民政府(街道办事处):', body, '新平彝族傣族自治县应急管理局', '2026年11月23日'].join('\n');
const visit = (subject: string, day = '11月26日') =>
  notice(
    `关于开展${subject}检查的通知`,
    `决定开展${subject}检查。一、检查时间：2026年${day}上午。二、检查范围：漠沙镇。`,
  );
const PLAN = ['检查事项', '牵头单位', '检查时间', '次数'];

describe('an inspection and the annual plan', () => {
  it('is not judged while no plan is held, nor when the plan says nothing of that level', async () => {
    const blind = await check(visit('安全生产责任落实情况'));
    expect(of(blind, 'R-INS-03')).toBeUndefined();
    expect(unknown(blind, 'R-INS-03')).toBe(true);
    const id = await bring('inspection-plan', [PLAN, ['安全生产责任落实情况检查', '市应急局', '11月', '1']], 2026);
    expect(unknown(await check(visit('安全生产责任落实情况')), 'R-INS-03')).toBe(true);
    await undo(id);
  });

  it('in the plan passes, another matter or another month does not, and one planned time is used once', async () => {
    const id = await bring('inspection-plan', [PLAN, ['安全生产责任落实情况检查', '县应急局', '11月', '1']], 2026);
    const planned = await check(visit('安全生产责任落实情况'));
    expect(of(planned, 'R-INS-03')).toBeUndefined();
    expect(unknown(planned, 'R-INS-03')).toBe(false);
    expect(of(await check(visit('低保动态管理情况')), 'R-INS-03')?.message).toContain('未列入年度计划');
    expect(of(await check(visit('安全生产责任落实情况', '12月9日')), 'R-INS-03')).toBeDefined();
    await admit(county, visit('安全生产责任落实情况'), { targetUnitIds: [county.mosha] });
    expect(of(await check(visit('安全生产责任落实情况', '11月27日')), 'R-INS-03')).toBeDefined();
    await undo(id);
    expect(unknown(await check(visit('安全生产责任落实情况')), 'R-INS-03')).toBe(true);
  });
});

describe('visits on one line of work', () => {
  it('are counted at each township over the year, and the third is asked to share or join', async () => {
    const none = await check(visit('防汛责任落实情况'));
    expect([of(none, 'P-INS-01'), unknown(none, 'P-INS-01')]).toEqual([undefined, false]);
    // Passed by a person: a visit with escort and papers waits for the relief office.
    for (const [subject, day] of [
      ['水库安全度汛', '12月1日'],
      ['山洪灾害防御', '12月3日'],
    ] as const) {
      const { id } = await admit(county, visit(subject, day), { targetUnitIds: [county.mosha] });
      const { version, state } = (await relief.get(`/api/requests/${id}`)).json();
      if (state === 'in-review')
        await relief.post(`/api/requests/${id}/decision`, { decision: 'pass', reason: '已核', version });
    }
    expect(of(await check(visit('防汛责任落实情况')), 'P-INS-01')?.message).toContain('今年已到该镇检查 2 次');
    expect(of(await check(visit('防汛责任落实情况'), [county.gasa]), 'P-INS-01')).toBeUndefined();
    expect(of(await check(visit('校园安全')), 'P-INS-01')).toBeUndefined();
  });

  it('are not counted when the title names no line of work', async () => {
    expect(unknown(await check(visit('重点任务')), 'P-INS-01')).toBe(true);
  });
});

describe('duty lists', () => {
  const LIST = ['清单类别', '事项名称', '牵头部门', '适用乡镇'];
  const SENT_DOWN = notice('关于做好计量检定工作的通知', '请于12月9日前完成辖区加油站计量检定，并将结果报县局。');

  it('answer nothing while none is held', async () => {
    expect(unknown(await check(SENT_DOWN), 'R-RES-02')).toBe(true);
  });

  it('find an item that was taken back and is sent down again, with the row as evidence', async () => {
    const id = await bring('duty-list', [
      LIST,
      ['上级收回', '加油站计量检定', '县市场监管局', '各乡镇'],
      ['基本履职', '安全生产隐患排查', '', '各乡镇'],
      ['配合履职', '非法采砂整治', '县水利局', '戛洒镇'],
    ]);
    const found = await check(SENT_DOWN);
    expect(of(found, 'R-RES-02')).toMatchObject({ level: 'must' });
    expect(of(found, 'R-RES-02')?.message).toContain('“加油站计量检定”已由县市场监管局收回');
    expect(found.lane).toBe('red');
    const basic = await check(notice('关于开展安全生产隐患排查的通知', '请于12月9日前将安全生产隐患排查情况报县局。'));
    expect([of(basic, 'R-RES-01'), of(basic, 'R-RES-02')]).toEqual([undefined, undefined]);
    const sand = notice('关于非法采砂整治的通知', '请各乡镇牵头开展非法采砂整治，12月9日前报送结果。');
    expect(of(await check(sand, [county.gasa]), 'R-RES-03')?.message).toContain('县水利局牵头');
    expect(of(await check(sand), 'R-RES-03')).toBeUndefined();
    const outside = await check(notice('关于开展考古调勘的通知', '请于12月9日前完成考古调勘。'));
    expect(of(outside, 'R-RES-01')).toMatchObject({ level: 'hint' });
    await undo(id);
  });
});

describe('last year’s register', () => {
  it('stands in for the year before the product, to the same day', async () => {
    expect(unknown(await check(LIGHT_NOTICE), 'R-DOC-01')).toBe(true);
    const rows = ['2025-03-01', '2025-11-23', '2025-11-24'].map((day, n) => [
      day,
      `新应急发〔2025〕${n + 1}号`,
      `关于甲${n}的通知`,
      '县应急局',
    ]);
    const id = await bring('issued-register', [['发文日期', '文号', '标题', '发文单位'], ...rows], 2025);
    const sent = (await relief.get('/api/requests'))
      .json()
      .items.filter((one: { issuerName: string }) => one.issuerName.includes('应急')).length;
    expect(sent).toBeGreaterThanOrEqual(2);
    expect(of(await check(LIGHT_NOTICE), 'R-DOC-01')?.message).toContain(`本件为今年第 ${sent + 1} 件，上年同期 2 件`);
    await undo(id);
  });
});

describe('reports already given', () => {
  const TYPES = ['报表名称', '主管部门', '报送周期', '主要指标', '上次报送时间'];
  const ASKED = notice(
    '关于报送卫生厕所数据的通知',
    '请于12月9日前填报附表，内容包括卫生厕所数、改厕户数、问题厕所数，报县局。',
  );

  it('answer a question for the same fields under another name, while they are fresh, from another body', async () => {
    expect(unknown(await check(ASKED), 'R-RPT-01')).toBe(true);
    const id = await bring('report-types', [
      TYPES,
      ['农村人居环境月报', '县委农办', '月报', '卫生厕所数、改厕户数、问题厕所数', '2026-11-10'],
    ]);
    const found = of(await check(ASKED), 'R-RPT-01');
    expect(found?.message).toContain('3 项数据已在 2026-11-10 随《农村人居环境月报》报过');
    // Once the report itself is asked for under a number, that number is what a newcomer can cite.
    const { number } = await admit(county, notice('关于报送农村人居环境月报的通知', '请于12月9日前知悉有关安排。'));
    const cited = of(await check(ASKED), 'R-RPT-01')?.fixes.find((fix) => fix.id === 'use-form');
    expect(cited?.edit?.replacement).toBe(
      `数据取自现有报表《农村人居环境月报》（准入编号${number}，11月10日已报），不另设报表`,
    );
    const other = await check(notice('关于报送护林员名册的通知', '请于12月9日前报送护林员名册。'));
    expect([of(other, 'R-RPT-01'), unknown(other, 'R-RPT-01')]).toEqual([undefined, false]);
    await undo(id);
    const stale = await bring('report-types', [
      TYPES,
      ['农村人居环境月报', '县委农办', '月报', '卫生厕所数、改厕户数、问题厕所数', '2026-08-10'],
    ]);
    expect(of(await check(ASKED), 'R-RPT-01')).toBeUndefined();
    await undo(stale);
  });
});

describe('meetings', () => {
  const meeting = (day: string) =>
    notice(
      '关于召开全县防汛抗旱工作会议的通知',
      `定于${day}上午9:00至10:00在县应急指挥中心召开会议,请各乡镇分管负责同志参加。`,
    );

  it('on the no-meeting day of the place are named as such; on any other day they are not', async () => {
    expect(of(await check(meeting('2026年12月2日')), 'R-MTG-16')?.message).toContain('无会日');
    expect(of(await check(meeting('2026年12月3日')), 'R-MTG-16')).toBeUndefined();
  });

  it('of a whole system are counted: the second one of the year is asked to merge', async () => {
    const first = await check(meeting('2026年12月3日'));
    expect([of(first, 'R-MTG-01'), unknown(first, 'R-MTG-01')]).toEqual([undefined, false]);
    await admit(county, meeting('2026年12月3日'), { targetUnitIds: [county.mosha] });
    expect(of(await check(meeting('2026年12月10日')), 'R-MTG-01')?.message).toContain('今年已召开 1 次');
  });

  it('are held against the meeting plan once one is held', async () => {
    expect(unknown(await check(meeting('2026年12月10日')), 'R-MTG-02')).toBe(true);
    const id = await bring(
      'meeting-plan',
      [
        ['会议名称', '主办单位', '召开时间'],
        ['全县防汛抗旱工作会议', '县应急局', '12月上旬'],
      ],
      2026,
    );
    expect(of(await check(meeting('2026年12月10日')), 'R-MTG-02')).toBeUndefined();
    expect(of(await check(meeting('2026年12月17日')), 'R-MTG-02')?.message).toContain('未列入会议计划');
    // A document's own registers are not held: nothing is said of them.
    expect(of(await check(LIGHT_NOTICE), 'R-DOC-09')).toBeUndefined();
    await undo(id);
  });
});

describe('a document before it is issued', () => {
  const REGISTER = ['文件标题', '起草单位', '评估编号', '审核日期', '结论'];
  const asked = () => check(LIGHT_NOTICE);
  const title = LIGHT_NOTICE.split('\n')[0]!;

  it('is not judged while neither plan nor register is held', async () => {
    for (const rule of ['R-DOC-02', 'R-DOC-09', 'R-DOC-10']) expect(unknown(await asked(), rule)).toBe(true);
  });

  it('in the plan passes once for each copy planned; a document that was not planned does not', async () => {
    const id = await bring(
      'document-plan',
      [
        ['拟发文件', '发文单位', '拟发时间'],
        [title, '县应急局', '11月'],
      ],
      2026,
    );
    const planned = await asked();
    expect([of(planned, 'R-DOC-02'), unknown(planned, 'R-DOC-02')]).toEqual([undefined, false]);
    const other = notice('关于做好值班电话更新工作的通知', '请于12月9日前将值班电话报县局。');
    expect(of(await check(other), 'R-DOC-02')).toMatchObject({ level: 'should' });
    await admit(county, LIGHT_NOTICE, { targetUnitIds: [county.mosha] });
    expect(of(await asked(), 'R-DOC-02')?.message).toContain('尚未登记发文立项');
    await undo(id);
    expect(unknown(await asked(), 'R-DOC-02')).toBe(true);
  });

  it('in the register passes for the step that was taken; what was refused or is missing is asked for', async () => {
    const id = await bring('assessment-register', [REGISTER, [title, '县应急局', '评1号', '2026-11-20', '一致']], 2026);
    for (const rule of ['R-DOC-09', 'R-DOC-10'])
      expect([of(await asked(), rule), unknown(await asked(), rule)]).toEqual([undefined, false]);
    await undo(id);
    const refused = await bring(
      'assessment-register',
      [REGISTER, [title, '县应急局', '评1号', '', '不一致，退回修改'], ['关于乙的通知', '县林草局', '评2号', '', '']],
      2026,
    );
    expect(of(await asked(), 'R-DOC-09')?.message).toContain('尚未登记一致性评估');
    // Nobody's review stands in this register: that it holds none says nothing.
    expect(unknown(await asked(), 'R-DOC-10')).toBe(true);
    await undo(refused);
  });
});

describe('hours left at the post', () => {
  it('go down with what lies on it that week, until the next request is told so', async () => {
    const report = (n: number) =>
      notice(
        `关于报送农村道路交通安全第${n}批情况的通知`,
        '请于12月4日17:00前将农村道路交通安全工作情况书面报告报县应急管理局。',
      );
    const before = await check(report(0));
    expect([of(before, 'P-CAP-01'), unknown(before, 'P-CAP-01')]).toEqual([undefined, false]);
    for (const n of [1, 2, 3, 4, 5]) {
      const { id } = await admit(county, report(n), { targetUnitIds: [county.mosha] });
      const { version, state } = (await relief.get(`/api/requests/${id}`)).json();
      if (state === 'in-review')
        await relief.post(`/api/requests/${id}/decision`, { decision: 'pass', reason: '已核', version });
    }
    const full = of(await check(report(6)), 'P-CAP-01');
    expect(full?.message).toContain('漠沙镇应急和安全生产专干11月30日当周剩');
    expect(full).toMatchObject({ level: 'hint' });
    expect(of(await check(report(6), [county.gasa]), 'P-CAP-01')).toBeUndefined();
  });
});
