import { unitId } from '../sample/load-organisation.ts';
import { type Client, type County, freshKey, LIGHT_NOTICE } from './county.ts';

/** Steps of the walk that many tests begin with. */

export type Admitted = { id: string; state: string; number: string; deliveries: number; lane: string };

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
