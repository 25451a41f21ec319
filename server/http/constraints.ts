/** Database constraint name → problem, in one place. */
import { accountProblems } from '../access/account-problems.ts';
import { requestProblems } from '../requests/request-problems.ts';
import { httpProblems } from './http-problems.ts';
import { Problem } from './problem.ts';

const BY_CONSTRAINT: Record<string, () => Problem> = {
  account_login_taken: () => accountProblems('account.login-taken'),
  request_already_numbered: () => requestProblems('request.already-numbered'),
  delivery_once_per_unit: () => requestProblems('request.already-delivered'),
};

const DISK_FULL = '53100';
const READ_ONLY = '25006';
/** Nobody listens, the connection broke, or the server is starting or stopping. */
const NOT_THERE = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', '57P01', '57P02', '57P03'];
/** Characters PostgreSQL cannot hold: U+0000, and half a surrogate pair in JSON. */
const UNSTORABLE_TEXT = ['22021', '22P05', '22P02'];

/** Turns what PostgreSQL says into a problem, or null when it is not one we know. */
export const problemOfDatabaseError = (error: unknown): Problem | null => {
  if (error instanceof Problem) return error;
  const { code, constraint } = error as { code?: string; constraint?: string };
  if (constraint && BY_CONSTRAINT[constraint]) return BY_CONSTRAINT[constraint]();
  if (code === DISK_FULL) return httpProblems('http.unavailable', { reason: '磁盘已满' });
  if (code === READ_ONLY) return httpProblems('http.unavailable', { reason: '只读' });
  if (code && UNSTORABLE_TEXT.includes(code)) return httpProblems('http.invalid', { where: '', what: 'U+0000' });
  const lost = /^Connection terminated|^timeout exceeded when trying to connect/.test((error as Error).message ?? '');
  if (lost || (code && NOT_THERE.includes(code))) return httpProblems('http.unavailable', { reason: '数据库未就绪' });
  return null;
};
