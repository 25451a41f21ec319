import { runPlan } from '../planning/board/run-plan.ts';
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

/** Orders a plan as the relief office and makes it at once, without the job runner. */
export const makePlan = async (county: County, more: Record<string, unknown> = {}): Promise<string> => {
  const relief = await county.as('relief');
  const started = await relief.post('/api/planning/plans', { ...DECEMBER, budgetMs: 200, ...more });
  if (started.statusCode !== 201) throw new Error(`not started: ${started.body}`);
  const { id } = started.json();
  await runPlan(county.database.db, county.clock, { region: '530427', planId: id });
  return id;
};
