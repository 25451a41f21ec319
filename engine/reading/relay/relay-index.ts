import { DENSE, type PrintOptions } from './fingerprint.ts';
import {
  collectPrint,
  countPosting,
  draftSegment,
  mergeSegments,
  placePosting,
  type Segment,
  type SegmentDraft,
  sealSegment,
  segmentBytes,
} from './segment.ts';
import { addToTail, collectFromTail, createTail, type Tail } from './tail.ts';

/** A document as the index knows it: its id and its ascending, unique prints (see `printsOfDocument`). */
export type PrintedDocument = { id: string; prints: Uint32Array };

export type RelayIndexOptions = {
  print: PrintOptions;
  /** Postings the tail may hold before it is frozen (12 bytes each). */
  tailPostings: number;
  /** Frozen segments are never merged beyond this many postings, because a merge needs both in memory; rebuild instead. */
  mergePostings: number;
};

export type RelayIndex = {
  options: RelayIndexOptions;
  /** Document number → id; null when removed. */
  ids: (string | null)[];
  numbers: Map<string, number>;
  segments: Segment[];
  tail: Tail;
  /** Boilerplate prints, learned, with the number of documents that carry them. */
  common: Map<number, number>;
  /** Working room of a search, one score a document. */
  scores: Float32Array;
};

export type Candidate = {
  id: string;
  /** IDF-weighted share of the query's prints that the document carries, 0…1. Finds; does not decide. */
  containment: number;
};

const DEFAULTS: RelayIndexOptions = { print: DENSE, tailPostings: 2_000_000, mergePostings: 64_000_000 };

/** An empty index. @example const index = createRelayIndex(); addDocument(index, { id: 'a', text: '…' }) */
export const createRelayIndex = (options: Partial<RelayIndexOptions> = {}): RelayIndex => ({
  options: { ...DEFAULTS, ...options },
  ids: [],
  numbers: new Map(),
  segments: [],
  tail: createTail(),
  common: new Map(),
  scores: new Float32Array(1024),
});

const register = (index: RelayIndex, id: string): number => {
  removeDocument(index, id);
  const number = index.ids.push(id) - 1;
  index.numbers.set(id, number);
  return number;
};

/** Forgets a document at once; its postings go at the next merge. False when the id is unknown. */
export const removeDocument = (index: RelayIndex, id: string): boolean => {
  const number = index.numbers.get(id);
  if (number === undefined) return false;
  index.ids[number] = null;
  index.numbers.delete(id);
  return true;
};

const isLive = (index: RelayIndex, document: number): boolean => index.ids[document] !== null;

/** Adds a document by its prints, replacing one of the same id. Searchable when this returns. */
export const addPrints = (index: RelayIndex, document: PrintedDocument): void => {
  const number = register(index, document.id);
  for (const print of document.prints) {
    const seen = index.common.get(print);
    if (seen === undefined) addToTail(index.tail, print, number);
    else index.common.set(print, seen + 1);
  }
  if (index.tail.size >= index.options.tailPostings) freezeTail(index);
};

/** Turns the tail into a frozen segment and merges segments of similar size, so that a search reads few of them. */
export const freezeTail = (index: RelayIndex): void => {
  const { tail, segments, common } = index;
  if (tail.size === 0) return;
  const draft = draftSegment(tail.size);
  for (let i = 0; i < tail.size; i++) if (isLive(index, tail.documents[i]!)) countPosting(draft, tail.prints[i]!);
  for (let i = 0; i < tail.size; i++) {
    if (isLive(index, tail.documents[i]!)) placePosting(draft, tail.prints[i]!, tail.documents[i]!);
  }
  index.tail = createTail();
  segments.push(sealSegment(draft, common));
  while (segments.length > 1) {
    const [older, newer] = segments.slice(-2) as [Segment, Segment];
    if (older.size > 2 * newer.size || older.size + newer.size > index.options.mergePostings) return;
    segments.splice(
      -2,
      2,
      mergeSegments([older, newer], (document) => isLive(index, document), common),
    );
  }
};

/** A build in two passes over the same documents in the same order: count all, place all, finish. */
export type RelayBuild = { index: RelayIndex; draft: SegmentDraft };

/** Starts a bulk build; pass the expected number of postings (documents × prints each) to choose the table. */
export const startBuild = (expectedPostings: number, options: Partial<RelayIndexOptions> = {}): RelayBuild => ({
  index: createRelayIndex(options),
  draft: draftSegment(expectedPostings),
});

export const countDocument = (build: RelayBuild, prints: Uint32Array): void => {
  for (let i = 0; i < prints.length; i++) countPosting(build.draft, prints[i]!);
};

/** Second pass. Ids must be unique: a repeated id replaces the earlier document, as in `addPrints`. */
export const placeDocument = (build: RelayBuild, document: PrintedDocument): void => {
  const number = register(build.index, document.id);
  const { prints } = document;
  for (let i = 0; i < prints.length; i++) placePosting(build.draft, prints[i]!, number);
};

export const finishBuild = (build: RelayBuild): RelayIndex => {
  build.index.segments.push(sealSegment(build.draft, build.index.common));
  return build.index;
};

/** Rebuilds an index from stored prints. `source` is asked three times and must give the same documents each time. */
export const restoreIndex = (
  source: () => Iterable<PrintedDocument>,
  options: Partial<RelayIndexOptions> = {},
): RelayIndex => {
  let postings = 0;
  for (const document of source()) postings += document.prints.length;
  const build = startBuild(postings, options);
  for (const document of source()) countDocument(build, document.prints);
  for (const document of source()) placeDocument(build, document);
  return finishBuild(build);
};

/** Bytes held by posting lists (ids, their map and the scores come on top: about 100 bytes a document). */
export const indexBytes = (index: RelayIndex): number => {
  const { tail } = index;
  const tailBytes = tail.heads.byteLength + tail.prints.byteLength + tail.documents.byteLength + tail.next.byteLength;
  return index.segments.reduce((sum, segment) => sum + segmentBytes(segment), tailBytes);
};

/** Documents that carry a print, first `COMMON_ABOVE + 1` of each part, removed ones included. */
export const documentsWith = (index: RelayIndex, print: number, found: Uint32Array): number => {
  let used = 0;
  for (const segment of index.segments) used = collectPrint(segment, print, found, used);
  return collectFromTail(index.tail, print, found, used);
};
