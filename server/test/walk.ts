import { unitId } from '../sample/load-organisation.ts';
import { type Client, type County, freshKey, LIGHT_NOTICE } from './county.ts';

/** Steps of the walk that many tests begin with. */

export type Admitted = {
  id: string;
  state: string;
  number: string;
  expiresOn: string;
  deliveries: number;
  lane: string;
};

/** 应急局 sends a request; fails loudly when the door refuses it. */
export const admit = async (
  county: County,
  text: string = LIGHT_NOTICE,
  more: Record<string, unknown> = {},
): Promise<Admitted> => {
  const response = await (await county.as('dept')).post(
    '/api/requests',
    { text, targetUnitIds: [county.mosha, county.gasa], ...more },
    freshKey(),
  );
  if (response.statusCode !== 201) throw new Error(`not admitted: ${response.body}`);
  return response.json();
};

/** An admission that lies on 漠沙镇's desk, with its delivery and tasks as 漠沙镇's clerk sees them. */
export const admitToDesk = async (county: County, text: string = LIGHT_NOTICE, more: Record<string, unknown> = {}) => {
  const admitted = await admit(county, text, more);
  return { ...admitted, ...(await deskSideOf(county, admitted.id)) };
};

export const deskSideOf = async (county: County, requestId: string) => {
  const detail = (await (await county.as('clerk')).get(`/api/requests/${requestId}`)).json();
  return {
    deliveryId: detail.deliveries[0].id as string,
    taskId: detail.tasks[0]?.id as string,
    version: detail.version as number,
  };
};

/** 漠沙镇 registers what came by chat. */
export const registerStray = async (county: County, text: string, more: Record<string, unknown> = {}) =>
  (await county.as('clerk')).post('/api/strays', { text, channel: 'chat', ...more }, freshKey());

/** A further account, made by the administrator through the door everybody uses. */
export const addAccount = async (
  county: County,
  account: { login: string; role: string; unit: string },
): Promise<Client> => {
  const password = `${account.login}-password`;
  const response = await (await county.as('admin')).post('/api/accounts', {
    login: account.login,
    password,
    displayName: account.login,
    role: account.role,
    unitId: unitId(account.unit),
  });
  if (response.statusCode !== 201) throw new Error(`no account: ${response.body}`);
  return county.signIn(account.login, password);
};

export const codeOf = (response: {
  statusCode: number;
  json: () => { code?: string };
}): [number, string | undefined] => [response.statusCode, response.json().code];

/** Two people for half a day, asked a week before: passes the gate once the relief office has looked at it. */
export const VISIT_NOTICE = [
  '关于开展冬季森林防火业务指导的通知',
  '各乡镇人民政府(街道办事处):',
  '为做好冬季森林防火工作,经县人民政府同意,定于12月9日至12月10日到有关乡镇检查防火物资储备和值班情况。不需陪同,不听汇报,不要求准备材料。',
  '联系人:李伟,联系电话:0877-7011521。',
  '新平彝族傣族自治县应急管理局',
  '2026年11月23日',
].join('\n');

/** A visit of 应急局 that has its number, whichever way the gate took. */
export const numberedVisit = async (county: County, text = VISIT_NOTICE, more: Record<string, unknown> = {}) => {
  const visit = await admit(county, text, more);
  if (visit.state === 'numbered') return visit;
  const decided = await (await county.as('relief')).post(`/api/requests/${visit.id}/decision`, {
    decision: 'pass',
    reason: '同意',
    version: 1,
  });
  if (decided.statusCode !== 200) throw new Error(`not passed: ${decided.body}`);
  return { ...visit, ...decided.json() } as Admitted;
};

/** What the sender fills in for a visit pass. */
export const PASS_FACTS = {
  basis: '县人民政府同意的冬季森林防火工作安排',
  items: ['防火物资储备', '值班情况'],
  people: 3,
  hours: 2,
  joined: ['县林草局'],
  papers: [],
  startsOn: '2026-12-09',
  endsOn: '2026-12-10',
  replaces: null as string | null,
};

export const issuePass = async (county: County, requestId: string, more: Partial<typeof PASS_FACTS> = {}) => {
  const response = await (await county.as('dept')).post(`/api/requests/${requestId}/visit-pass`, {
    ...PASS_FACTS,
    ...more,
  });
  if (response.statusCode !== 201) throw new Error(`no pass: ${response.body}`);
  return response.json() as { id: string; code: string; url: string; state: string };
};
