import type { Reading } from '@songbang/engine/reading/reading.ts';
import { judgeRelay, type RelayFinding } from '@songbang/engine/reading/relay/relay.ts';
import type { Scope } from '../access/scope.ts';
import type { Db, Trx } from '../db/connect.ts';
import { type HeldRequest, heldOrNamed } from './held-lookup.ts';
import type { RelayIndexes } from './index-lookup.ts';

/** A text whose origin is asked for. */
export type Asked = {
  text: string;
  title: string | null;
  docNo: string | null;
  issuerName: string | null;
  issuedOn: string | null;
  reading: Reading;
  /** Its own id when it is registered: nothing is its own source. */
  requestId: string | null;
};

export type Around = { region: string; scope: Scope; before: Date };

/** `complete` is false while the index is being filled: then only namesakes were compared. */
export type Origin = { complete: boolean; finding: RelayFinding; held: Map<string, HeldRequest> };

/** Longer texts are compared by their beginning: one of a million characters took 2.5 s, in which nobody else is answered. */
const MOST_COMPARED = 200_000;

/** Stands for the issuer of a text that names none. */
const UNCLEAR = '来源不明';

/** Judges a text against what is registered. Reads on the caller's connection; stores nothing. */
export const findOrigin = async (
  db: Db | Trx,
  indexes: RelayIndexes,
  around: Around,
  asked: Asked,
): Promise<Origin> => {
  const { title, docNo, issuedOn, reading, requestId } = asked;
  const text = asked.text.slice(0, MOST_COMPARED);
  const issuer = asked.issuerName === UNCLEAR ? null : asked.issuerName;
  const query = { text, title, docNo, issuer, issuedOn, reading, ...(requestId ? { id: requestId } : {}) };
  const listed = await indexes.shortlist(db, around.region, query);
  const found = await heldOrNamed(db, around, listed ?? [], { title, docNo });
  const held = found.filter((one) => one.id !== requestId);
  const readings = new Map(held.map((one) => [one.text, one.reading]));
  const documents = held.map((one) => ({
    id: one.id,
    text: one.text,
    title: one.title,
    docNo: one.docNo,
    issuer: one.issuerName === UNCLEAR ? null : one.issuerName,
    issuedOn: one.issuedOn,
  }));
  return {
    complete: listed !== null,
    finding: judgeRelay(query, documents, (of) => readings.get(of)!),
    held: new Map(held.map((one) => [one.id, one])),
  };
};
