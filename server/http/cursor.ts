import { isId } from '../db/id.ts';
import { httpProblems } from './http-problems.ts';

/** A keyset position: the last row's sort instant and id, opaque to the client. */
export type Cursor = { at: Date; id: string };

export const encodeCursor = ({ at, id }: Cursor): string => Buffer.from(`${at.getTime()}:${id}`).toString('base64url');

/** Throws `http.bad-cursor` on anything we did not make. */
export const decodeCursor = (text: string): Cursor => {
  const match = /^(\d{1,15}):([0-9a-f-]{36})$/.exec(Buffer.from(text, 'base64url').toString('latin1'));
  if (!match || !isId(match[2]!)) throw httpProblems('http.bad-cursor');
  return { at: new Date(Number(match[1])), id: match[2]! };
};
