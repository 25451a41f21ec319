import type { Clock } from '../clock.ts';
import type { Db } from '../db/connect.ts';
import { accountProblems } from './account-problems.ts';
import { accountByLogin, forgetFailures, noteFailure } from './account-store.ts';
import { waitSeconds } from './lock-out.ts';
import { passwordMatches, spendPasswordTime } from './password.ts';
import { openSession } from './session-store.ts';

type SignIn = { region: string; login: string; password: string };

/**
 * Checks a password and opens a session; returns the cookie value.
 * Problems: `account.wrong-password`; `account.wait` with the seconds left after repeated failures.
 */
export const signIn = async (db: Db, clock: Clock, { region, login, password }: SignIn): Promise<string> => {
  const now = clock.now();
  const account = await accountByLogin(db, region, login);
  if (!account || account.disabled_at) {
    await spendPasswordTime(password);
    throw accountProblems('account.wrong-password');
  }
  if (account.not_before && account.not_before > now) {
    throw accountProblems('account.wait', {
      seconds: Math.ceil((account.not_before.getTime() - now.getTime()) / 1000),
    });
  }
  if (!(await passwordMatches(account.password_hash, password))) {
    const waitUntil = (failures: number) => new Date(now.getTime() + waitSeconds(failures) * 1000);
    await noteFailure(db, { region, id: account.id }, waitUntil);
    throw accountProblems('account.wrong-password');
  }
  if (account.failed_count > 0) await forgetFailures(db, region, account.id);
  return openSession(db, region, account.id, now);
};
