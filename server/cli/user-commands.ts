import { addAccount, setPassword, unitNamed } from '../access/account-lookup.ts';
import type { Role } from '../access/actor.ts';
import { hashPassword, MIN_PASSWORD_LENGTH } from '../access/password.ts';
import { appendAudit } from '../audit/audit-store.ts';
import { systemClock } from '../clock.ts';
import { readConfig } from '../config/config.ts';
import { newId } from '../db/id.ts';
import { type OpenDatabase, openForCommand } from '../db/open.ts';
import { UsageError } from './usage-error.ts';

export type UserAddOptions = { role: Role; unit: string; name: string };

/** `songbang user add`: the first administrator of a new installation; the password is read from standard input. */
export const userAdd = (login: string, options: UserAddOptions): Promise<void> =>
  withDatabase(async (database) => {
    const unit = await unitNamed(database.db, options.unit);
    if (!unit)
      throw new UsageError(
        `没有“${options.unit}”这个单位。请核对全称，或先用 songbang org add 新建。 No unit is called “${options.unit}”; create it with songbang org add.`,
      );
    const password = await passwordFromInput();
    const now = systemClock.now();
    const id = newId(now);
    const passwordHash = await hashPassword(password);
    const created = database.db.transaction().execute(async (trx) => {
      await addAccount(trx, {
        region: unit.region,
        id,
        unitId: unit.id,
        personId: null,
        login,
        passwordHash,
        role: options.role,
        displayName: options.name,
        now,
      });
      await appendAudit(trx, { region: unit.region, accountId: null, role: 'system' }, now, [
        {
          action: 'account.created',
          subjectType: 'account',
          subjectId: id,
          data: { role: options.role, unitId: unit.id, by: 'console' },
        },
      ]);
    });
    await created.catch((error: { constraint?: string }) => {
      if (error.constraint !== 'account_login_taken') throw error;
      throw new UsageError(`已有账号 ${login}，请换一个名字。 The account ${login} exists already.`);
    });
    process.stdout.write(`已建立账号 ${login}（${options.role}，${unit.name}）。 Account created.\n`);
  });

/** `songbang user password`: sets a new password and ends the account's sessions. */
export const userPassword = (login: string): Promise<void> =>
  withDatabase(async (database) => {
    const passwordHash = await hashPassword(await passwordFromInput());
    if (!(await setPassword(database.db, login, passwordHash)))
      throw new UsageError(`没有账号 ${login}。 There is no account ${login}.`);
    process.stdout.write(`已更改 ${login} 的口令。 Password changed.\n`);
  });

const withDatabase = async (work: (database: OpenDatabase) => Promise<void>): Promise<void> => {
  const database = await openForCommand(readConfig());
  try {
    await work(database);
  } finally {
    await database.close();
  }
};

/** One line from standard input; never from the command line, where others could read it. */
const passwordFromInput = async (): Promise<string> => {
  if (process.stdin.isTTY) process.stderr.write(`口令（至少 ${MIN_PASSWORD_LENGTH} 个字符）password: `);
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    if ((chunk as Buffer).includes(10)) break;
  }
  const password = Buffer.concat(chunks).toString('utf8').split(/\r?\n/)[0] ?? '';
  if (password.length < MIN_PASSWORD_LENGTH)
    throw new UsageError(
      `口令至少 ${MIN_PASSWORD_LENGTH} 个字符。 A password needs at least ${MIN_PASSWORD_LENGTH} characters.`,
    );
  return password;
};
