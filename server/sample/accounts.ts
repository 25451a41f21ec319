import type { Role } from '../access/actor.ts';
import { hashPassword } from '../access/password.ts';
import type { Trx } from '../db/connect.ts';
import { type LoadedOrganisation, personId } from './load-organisation.ts';
import { sampleId } from './sample-id.ts';
import { insertRows } from './sample-store.ts';

/** For trying the sample only: `npm start` prints it beside the names. Accounts of a real installation never get it. */
export const SAMPLE_PASSWORD = 'songbang-mosha';

export type SampleAccount = { login: string; role: Role; unit: string; person: string | null; name: string };

/** One sign-in for each role, and the neighbour who must see nothing of 漠沙镇. */
export const SAMPLE_ACCOUNTS: readonly SampleAccount[] = [
  { login: 'relief', role: 'relief-officer', unit: '县减负办', person: null, name: '县减负办经办人' },
  { login: 'dept', role: 'department-clerk', unit: '县应急局', person: null, name: '县应急局办公室干事' },
  { login: 'leader', role: 'town-leader', unit: '漠沙镇', person: '镇长', name: '漠沙镇镇长' },
  { login: 'clerk', role: 'town-clerk', unit: '漠沙镇', person: '党政办综合干事', name: '漠沙镇党政办综合干事' },
  { login: 'sibling', role: 'town-clerk', unit: '戛洒镇', person: '党政办综合干事', name: '戛洒镇党政办综合干事' },
  { login: 'auditor', role: 'auditor', unit: '县纪委监委', person: null, name: '县纪委监委监督检查人员' },
  { login: 'admin', role: 'administrator', unit: '县委办', person: null, name: '系统管理员' },
];

/** The id of a sample account; the same on every load. */
export const accountId = (login: string): string => sampleId(new Date('2020-01-01T00:00:00+08:00'), `account:${login}`);

/** Creates the sample accounts in the caller's transaction. */
export const loadAccounts = async (trx: Trx, org: LoadedOrganisation, now: Date): Promise<number> => {
  const passwordHash = await hashPassword(SAMPLE_PASSWORD);
  const rows = SAMPLE_ACCOUNTS.map((account) => ({
    region: org.region,
    id: accountId(account.login),
    unit_id: org.units.get(account.unit)!.id,
    person_id: account.person === null ? null : personId(account.unit, account.person),
    login: account.login,
    password_hash: passwordHash,
    role: account.role,
    display_name: account.name,
    locale: 'zh-CN',
    failed_count: 0,
    created_at: now.toISOString(),
  }));
  await insertRows(trx, 'account', rows);
  return rows.length;
};
