import type { Alternative } from '@songbang/engine/pricing/cheaper-alternatives.ts';
import type { Price, PricedTarget, StandardCosts } from '@songbang/engine/pricing/price.ts';
import type { Reading } from '@songbang/engine/reading/reading.ts';
import type { Finding, Review, ReviewContext } from '@songbang/engine/rules/review.ts';
import type { Client, County } from '../../server/test/county.ts';

/** Steps that scenarios share: ask before sending, read what was asked, apply what is offered. */

export type Checked = {
  reading: Reading;
  price: Price;
  review: Review;
  alternatives: Alternative[];
  around: ReviewContext;
};
export type Kit = { costs: StandardCosts; townships: PricedTarget[] };
export type Detail = {
  id: string;
  body: string;
  state: string;
  receivedAt: string;
  issuerName: string;
  hours: number;
  yuan: number;
  version: number;
  price: Price;
  reading: Reading;
  number: { number: string } | null;
  review: Pick<Review, 'lane' | 'laneReasons' | 'findings' | 'unknown' | 'ruleVersions' | 'parameterVersion'>;
  deliveries: { id: string; unitName: string; hours: number; state: string; note: string }[];
  tasks: { id: string; what: string; dueAt: string | null; ownerPersonId: string | null }[];
  history: { at: string; action: string; role: string }[];
};

const answered = <T>(response: { statusCode: number; body: string; json: () => unknown }): T => {
  if (response.statusCode >= 300) throw new Error(`${response.statusCode} ${response.body}`);
  return response.json() as T;
};

export const getJson = async <T>(client: Client, url: string): Promise<T> => answered(await client.get(url));

/** The towns a request can go to, with their roads and villages, and the standard costs in force. */
export const kitOf = async (county: County): Promise<Kit> => getJson(await county.as('dept'), '/api/checking-kit');

/** What a sender sees while typing; nothing is stored. To all twelve townships unless said otherwise. */
export const check = async (
  county: County,
  text: string,
  more: { targets?: string[]; emergency?: { declared: boolean; basis: string } } = {},
): Promise<Checked> => {
  const { targets, ...rest } = more;
  const targetUnitIds = targets ?? (await kitOf(county)).townships.map((town) => town.unitId);
  return answered(await (await county.as('dept')).post('/api/check', { text, targetUnitIds, ...rest }));
};

export const findingOf = ({ findings }: { findings: Finding[] }, rule: string): Finding | undefined =>
  findings.find((one) => one.rule === rule);

/** The text with one offered replacement carried out, as the editor's button does it. */
export const withFix = (text: string, finding: Finding | undefined, fixId: string): string => {
  const edit = finding?.fixes.find((fix) => fix.id === fixId)?.edit;
  if (!edit) throw new Error(`no fix ${fixId} in ${JSON.stringify(finding)}`);
  return text.slice(0, edit.span[0]) + edit.replacement + text.slice(edit.span[1]);
};

/** The requests of one case of the source as the relief office sees them, in order of arrival. */
export const requestsOfCase = async (county: County, caseId: string): Promise<Detail[]> => {
  const relief = await county.as('relief');
  const { items } = await getJson<{ items: { id: string }[] }>(relief, `/api/requests?case=${caseId}&limit=100`);
  return Promise.all(items.reverse().map((one) => getJson<Detail>(relief, `/api/requests/${one.id}`)));
};

export const detailOf = async (client: Client, requestId: string): Promise<Detail> =>
  getJson(client, `/api/requests/${requestId}`);

/** A notice of 应急局 to the townships, given on the Monday of the scenarios. */
export const notice = (title: string, ...lines: string[]): string =>
  [title, '各乡镇人民政府(街道办事处):', ...lines, '新平彝族傣族自治县应急管理局', '2026年11月23日'].join('\n');

/** Under a declared emergency a request passes whatever it clashes with. */
export const URGENT = { emergency: { declared: true, basis: '县突发事件总体应急预案' } };

export const hoursOf = (rows: { hours: number }[]): number =>
  Math.round(rows.reduce((sum, row) => sum + row.hours, 0) * 100) / 100;
