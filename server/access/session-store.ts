import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../db/connect.ts';
import type { Actor, Role } from './actor.ts';

export const SESSION_HOURS = 12;

export type Session = { actor: Actor; csrfToken: string; expiresAt: Date; unitName: string; locale: 'zh-CN' | 'en' };

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Opens a session; the returned cookie value is `<region>.<256-bit token>`, only its hash is stored. */
export const openSession = async (db: Db, region: string, accountId: string, now: Date): Promise<string> => {
  const token = randomBytes(32).toString('base64url');
  await db
    .insertInto('session')
    .values({
      region,
      token_hash: hashOf(token),
      account_id: accountId,
      csrf_token: randomBytes(18).toString('base64url'),
      created_at: now,
      expires_at: new Date(now.getTime() + SESSION_HOURS * 3_600_000),
    })
    .execute();
  await db.deleteFrom('session').where('region', '=', region).where('expires_at', '<', now).execute();
  return `${region}.${token}`;
};

const parts = (cookie: string): { region: string; token: string } | null => {
  const match = /^(\d{2,6})\.([A-Za-z0-9_-]{43})$/.exec(cookie);
  return match ? { region: match[1]!, token: match[2]! } : null;
};

/** The session of a cookie value, or null when it is unknown, expired, or its account was disabled. */
export const findSession = async (db: Db, cookie: string, now: Date): Promise<Session | null> => {
  const key = parts(cookie);
  if (!key) return null;
  const row = await db
    .selectFrom('session')
    .innerJoin('account', (join) =>
      join.onRef('account.region', '=', 'session.region').onRef('account.id', '=', 'session.account_id'),
    )
    .innerJoin('unit', 'unit.id', 'account.unit_id')
    .select([
      'session.csrf_token',
      'session.expires_at',
      'account.id',
      'account.unit_id',
      'account.person_id',
      'account.role',
      'account.display_name',
      'account.locale',
      'unit.name as unit_name',
      sql<string>`session.region`.as('region'),
    ])
    .where('session.region', '=', key.region)
    .where('session.token_hash', '=', hashOf(key.token))
    .where('session.expires_at', '>', now)
    .where('account.disabled_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  return {
    actor: {
      accountId: row.id,
      region: row.region,
      unitId: row.unit_id,
      personId: row.person_id,
      role: row.role as Role,
      displayName: row.display_name,
    },
    csrfToken: row.csrf_token,
    expiresAt: row.expires_at,
    unitName: row.unit_name,
    locale: row.locale as Session['locale'],
  };
};

export const closeSession = async (db: Db, cookie: string): Promise<void> => {
  const key = parts(cookie);
  if (key)
    await db
      .deleteFrom('session')
      .where('region', '=', key.region)
      .where('token_hash', '=', hashOf(key.token))
      .execute();
};

export const sameToken = (a: string, b: string): boolean => {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
};
