import type { Response } from 'light-my-request';
import { CONDITIONS, type ConditionId } from '../diligence/diligence.ts';
import { extractText } from '../files/extract-text.ts';
import { type County, freshKey } from './county.ts';
import { admitToDesk } from './walk.ts';

/** Steps without an account, as a phone without script takes them. */

export const sendForm = (
  county: County,
  url: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> =>
  county.app.inject({
    method: 'POST',
    url,
    payload: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  });

export const tokenOf = (page: string): string => /name="token" value="([^"]+)"/.exec(page)?.[1] ?? '';
export const codeOnPage = (page: string): string => /(?:[2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}/.exec(page)?.[0] ?? '';

/** A resident asks 漠沙镇 over the link and keeps the code. */
export const askByLink = async (county: County, what: string, more: Record<string, string> = {}): Promise<string> => {
  const token = tokenOf((await county.nobody.get('/ask')).body);
  const page = await sendForm(county, '/ask', { token, unitId: county.mosha, kind: 'facility', what, ...more });
  if (page.statusCode !== 201) throw new Error(`not taken: ${page.body}`);
  return codeOnPage(page.body);
};

/** 漠沙镇's clerk takes a line by telephone. */
export const takeMatter = async (
  county: County,
  what: string,
  kind = 'advice',
): Promise<{ id: string; code: string }> => {
  const response = await (await county.as('clerk')).post(
    '/api/matters',
    { channel: 'phone', kind, what, contact: '0877-7000000' },
    freshKey(),
  );
  if (response.statusCode !== 201) throw new Error(`not registered: ${response.body}`);
  return response.json();
};

/** Somebody writes to 直通车 and keeps the code. */
export const sendVoice = async (county: County, words: string, more: Record<string, string> = {}): Promise<string> => {
  const token = tokenOf((await county.nobody.get('/voice')).body);
  const page = await sendForm(county, '/voice', { token, topic: 'forms', words, ...more });
  if (page.statusCode !== 201) throw new Error(`not taken: ${page.body}`);
  return codeOnPage(page.body);
};

/** The id of any voice that waits, as the relief office sees it. */
export const newestVoice = async (county: County): Promise<string> =>
  (await (await county.as('relief')).get('/api/voices')).json().items[0].id;

/** 应急局's deputy head comes to 漠沙镇 to listen on the afternoon of 25 November. */
export const planListening = async (
  county: County,
  more: Record<string, unknown> = {},
): Promise<{ id: string; hours: number }> => {
  const body = {
    townUnitId: county.mosha,
    byPost: '副局长',
    on: '2026-11-25',
    half: 'pm',
    topic: '听村里对值班的意见',
  };
  const response = await (await county.as('dept')).post('/api/listening', { ...body, ...more }, freshKey());
  if (response.statusCode !== 201) throw new Error(`not registered: ${response.body}`);
  return response.json();
};

/** 漠沙镇's clerk hands the own record to the organisation office for a week. */
export const handRecord = async (
  county: County,
  more: Record<string, unknown> = {},
): Promise<{ id: string; url: string }> => {
  const body = { from: '2026-01-01', to: '2026-11-23', handedTo: '县委组织部', days: 7, ...more };
  const response = await (await county.as('clerk')).post('/api/my-record/handings', body);
  if (response.statusCode !== 201) throw new Error(`not handed: ${response.body}`);
  return response.json();
};

/** The relief office opens the case about one demand on 漠沙镇. */
export const openCase = async (county: County, deliveryId: string): Promise<{ id: string; version: number }> => {
  const relief = await county.as('relief');
  await relief.post('/api/diligence-cases', { deliveryId });
  return (await relief.get(`/api/deliveries/${deliveryId}/diligence`)).json().case;
};

/** Everything a case needs from people, with the conditions that hold. */
export const completeCase = (version: number, holds: ConditionId[] = []) => ({
  facts: '汛前未清淤，无人员伤亡',
  power: 'none',
  powerBasis: '清淤由水利部门负责，乡镇无设备',
  resources: '一人兼九岗，无专项资金',
  judgements: Object.fromEntries(CONDITIONS.map(({ id }) => [id, { holds: holds.includes(id), basis: '查阅档案' }])),
  version,
});

/** The words of a Word file. */
export const textOf = async (bytes: Uint8Array): Promise<string> => {
  const read = await extractText({ name: 'file.docx', bytes });
  if (!read.ok) throw new Error('not a Word file');
  return read.text;
};

/** 应急局 calls townships to a meeting on 8 December; under a declared emergency it is on their desks at once. */
export const callMeeting = async (
  county: County,
  targetUnitIds: string[],
): Promise<{ id: string; deliveryId: string }> => {
  const text = [
    '关于召开森林防火工作会议的通知',
    '各乡镇人民政府(街道办事处):',
    '定于2026年12月8日9:00至10:00在县应急指挥中心召开会议,请各乡镇分管负责同志参加。',
    '新平彝族傣族自治县应急管理局',
    '2026年11月23日',
  ].join('\n');
  const emergency = { declared: true, basis: '县突发事件总体应急预案' };
  const { id, deliveryId } = await admitToDesk(county, text, { targetUnitIds, emergency });
  return { id, deliveryId };
};
