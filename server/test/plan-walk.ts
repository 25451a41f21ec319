import { DEFAULT_ASSUMPTIONS } from '../planning/board/assumptions.ts';
import { runPlan } from '../planning/board/run-plan.ts';
import { tellDateChanges } from '../planning/board/tell-date-changes.ts';
import type { Client, County } from './county.ts';
import { freshKey } from './county.ts';

/** Steps of the planning walk. */
export const DECEMBER = { from: '2026-12-01', to: '2026-12-31' };

/** A visit asked for one day: `visitNotice('森林防火', '12月8日上午')`. */
export const visitNotice = (matter: string, when: string): string =>
  [
    `关于开展${matter}检查的通知`,
    '各乡镇人民政府(街道办事处):',
    `经县人民政府同意,定于2026年${when}到你镇检查${matter}工作,实地查看,请业务人员配合。联系电话:0877-7011521。`,
    '新平彝族傣族自治县应急管理局',
    '2026年11月23日',
  ].join('\n');

/** A meeting of the townships: `meetingNotice('安全生产', '12月9日9:00至10:00')`. */
export const meetingNotice = (matter: string, when: string): string =>
  [
    `关于召开${matter}工作会议的通知`,
    '各乡镇人民政府(街道办事处):',
    `经县人民政府同意,定于2026年${when}在县会议中心召开${matter}工作会议,请分管领导参加。联系电话:0877-7011521。`,
    '新平彝族傣族自治县应急管理局',
    '2026年11月23日',
  ].join('\n');

/** Sends a notice and, when it waits for the relief office, passes it. Returns its id. */
export const ask = async (county: County, sender: Client, text: string, targetUnitIds: string[]): Promise<string> => {
  const sent = await sender.post('/api/requests', { text, targetUnitIds }, freshKey());
  if (sent.statusCode !== 201) throw new Error(`not admitted: ${sent.body}`);
  const { id, state } = sent.json();
  if (state === 'in-review') {
    const relief = await county.as('relief');
    await relief.post(`/api/requests/${id}/decision`, { decision: 'pass', reason: '同意', version: 1 });
  }
  return id;
};

/** Steps instead of time: what a test asks of a plan must not hang on how fast the machine is. */
export const TEST_BUDGET = { iterations: 20_000 };

/** Orders a plan as the relief office and makes it at once, without the job runner. */
export const makePlan = async (county: County, more: Record<string, unknown> = {}): Promise<string> => {
  const relief = await county.as('relief');
  const started = await relief.post('/api/planning/plans', { ...DECEMBER, ...more });
  if (started.statusCode !== 201) throw new Error(`not started: ${started.body}`);
  const { id } = started.json();
  await runPlan(county.database.db, county.clock, { region: '530427', planId: id }, { budget: TEST_BUDGET });
  return id;
};

/** Uploads a table as the import page does; `commit` writes it. */
export const importFile = (client: Client, kind: 'roads' | 'leave', text: string, commit = true) => {
  const mark = 'songbang-test';
  const head = `--${mark}\r\ncontent-disposition: form-data; name="file"; filename="table.csv"\r\ncontent-type: text/csv\r\n\r\n`;
  return client.post(
    `/api/planning/imports/${kind}?commit=${commit}`,
    Buffer.from(`${head}${text}\r\n--${mark}--\r\n`),
    {
      'content-type': `multipart/form-data; boundary=${mark}`,
    },
  );
};

/** Every table and statement of the planning board, once. */
export const walkPlanning = async (at: County): Promise<void> => {
  const [relief, dept] = [await at.as('relief'), await at.as('dept')];
  await ask(at, dept, visitNotice('森林防火', '12月8日上午'), [at.mosha]);
  await ask(at, dept, visitNotice('地震应急', '12月15日'), [at.mosha]);
  await relief.put('/api/planning/assumptions', {
    assumptions: DEFAULT_ASSUMPTIONS,
    exceptions: { [at.gasa]: { teamsPerHalfDay: 1 } },
    validFrom: '2026-11-01',
    reason: '试行',
    baseVersion: 0,
  });
  await relief.get('/api/planning/assumptions');
  await importFile(relief, 'leave', '乡镇,岗位,开始日期,结束日期\n漠沙镇,镇长,2026-12-10,2026-12-12\n');
  await importFile(relief, 'roads', '乡镇,车程（分钟）\n漠沙镇,82\n');
  const meeting = await ask(at, dept, meetingNotice('安全生产', '12月8日9:00至10:00'), [at.mosha, at.gasa]);
  const { id: leaderId } = (await relief.post('/api/planning/leaders', { post: '分管应急副县长' })).json();
  await relief.put(`/api/planning/presiding/${meeting}`, { leaderId });
  await relief.get('/api/planning/leaders');
  const towns = (await relief.get('/api/org/units?level=township')).json().items.map((one: { id: string }) => one.id);
  const few = visitNotice('消防', '12月22日上午');
  await dept.post('/api/planning/targeting', { text: few, targetUnitIds: towns });
  await dept.post('/api/planning/placement', { text: few, targetUnitIds: towns });
  await dept.get(`/api/planning/draws?requestId=${meeting}`);
  const id = await makePlan(at);
  const board = (await relief.get(`/api/planning/plans/${id}`)).json();
  const [item] = board.items;
  const { options } = (await relief.get(`/api/planning/plans/${id}/items/${item.key}/options`)).json();
  const { date, half } = options.find((one: { addedCost: number | null }) => one.addedCost !== null);
  await relief.post(`/api/planning/plans/${id}/moves`, { item: item.key, date, half, version: 1 });
  await relief.post(`/api/planning/plans/${id}/undo`);
  await relief.put(`/api/planning/plans/${id}/locks`, { items: [item.key], version: 3 });
  const again = await makePlan(at, { baselineId: id });
  await relief.get(`/api/planning/comparison?a=${id}&b=${again}`);
  await relief.get(`/api/planning/plans/${again}/changes`);
  await relief.post(`/api/planning/plans/${again}/publication`, { version: 1 });
  await tellDateChanges(at.database.db, at.clock, { region: '530427' });
  for (const client of [relief, dept, await at.as('clerk')]) await client.get('/api/planning/date-changes');
  await dept.get('/api/planning/plans');
  await relief.delete(`/api/planning/leaders/${leaderId}`);
};
