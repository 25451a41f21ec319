import type { Level, Span } from '@songbang/engine/reading/reading.ts';
import type { DeliveryState } from '../../api/types.ts';

/** Where a text came from, as the server tells it to this reader. */
export type Source = {
  /** Null when this reader may not open it; the names are then only what the text itself says. */
  requestId: string | null;
  title: string | null;
  docNo: string | null;
  issuerName: string | null;
  issuerLevel: Level | null;
  receivedAt: string;
  coverage: number;
};
export type Verdict = 'relay' | 'repeat' | 'quotes' | 'original' | 'relay-of-unknown';
export type Tightened = { what: string; parentDue: string; due: string; workingDays: number | null };
export type Origin = {
  verdict: Verdict;
  copiedShare: number;
  maskedShare: number;
  parents: (Source & { spans: Span[]; cited: boolean; visible: boolean })[];
  paragraphs: { span: Span; verdict: 'copied' | 'edited' | 'new'; frame: boolean }[];
  newAsks: number[];
  tightened: Tightened[];
  chain: Source[];
  forwards: { verb: string; source: string; held: boolean } | null;
  /** The notice of a meeting this text says it carries out. */
  carriesOut: Omit<Source, 'coverage'> | null;
};
export type Earlier = {
  requestId: string;
  arrivedAt: string;
  state: DeliveryState;
  tasksOpen: number;
  tasksDone: number;
  coverage: number;
  done: boolean;
};
type Neighbour = { requestId: string | null; number: string | null; receivedAt: string };
export type Copy = {
  edition: number;
  earlier: Neighbour | null;
  replacedBy: Neighbour | null;
  changedParagraphs: number;
  newAsks: number;
  tightened: number;
  carriedTasks: number;
};
export type OriginAnswer = {
  state: 'ready' | 'loading';
  held: number;
  origin: Origin | null;
  earlier: Earlier | null;
  copy: Copy | null;
};
export type CardOrigin = { requestId: string; earlier: Earlier | null; copy: Copy | null };
