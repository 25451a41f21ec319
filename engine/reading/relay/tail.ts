/**
 * The newest postings, in arrival order behind a chained hash table, so that a document is searchable the moment
 * it is added. 12 bytes a posting plus the table; sealed into a frozen segment when it grows.
 */
export type Tail = {
  heads: Int32Array;
  prints: Uint32Array;
  documents: Uint32Array;
  next: Int32Array;
  size: number;
};

const FIRST_ROOM = 1024;

export const createTail = (): Tail => ({
  heads: new Int32Array(FIRST_ROOM).fill(-1),
  prints: new Uint32Array(FIRST_ROOM),
  documents: new Uint32Array(FIRST_ROOM),
  next: new Int32Array(FIRST_ROOM),
  size: 0,
});

/** Slots are chosen by the low bits: the top bits already choose the bucket of a frozen segment. */
const link = (tail: Tail, entry: number): void => {
  const slot = tail.prints[entry]! & (tail.heads.length - 1);
  tail.next[entry] = tail.heads[slot]!;
  tail.heads[slot] = entry;
};

const enlarge = (tail: Tail): void => {
  const room = tail.prints.length * 2;
  const widen = <T extends Uint32Array | Int32Array>(old: T, made: T): T => {
    made.set(old);
    return made;
  };
  tail.prints = widen(tail.prints, new Uint32Array(room));
  tail.documents = widen(tail.documents, new Uint32Array(room));
  tail.next = new Int32Array(room);
  tail.heads = new Int32Array(room).fill(-1);
  for (let entry = 0; entry < tail.size; entry++) link(tail, entry);
};

export const addToTail = (tail: Tail, print: number, document: number): void => {
  if (tail.size === tail.prints.length) enlarge(tail);
  tail.prints[tail.size] = print;
  tail.documents[tail.size] = document;
  link(tail, tail.size++);
};

/** Copies the documents that carry a print to `found` from `used` on, newest first, and returns the new end. */
export const collectFromTail = (tail: Tail, print: number, found: Uint32Array, used: number): number => {
  let end = used;
  let entry = tail.heads[print & (tail.heads.length - 1)]!;
  for (; entry >= 0 && end < found.length; entry = tail.next[entry]!) {
    if (tail.prints[entry] === print) found[end++] = tail.documents[entry]!;
  }
  return end;
};
