/**
 * A frozen posting list: documents grouped by the top bits of their prints. With 24 bits a posting costs 5 bytes
 * (8 remaining bits + document number); with 16 bits 6. Prints can always be rebuilt, so segments merge without loss.
 */
export type Segment = {
  bits: 16 | 24;
  /** End of each bucket in `rests` and `documents`; a bucket starts where the one before it ends. */
  ends: Uint32Array;
  rests: Uint8Array | Uint16Array;
  documents: Uint32Array;
  size: number;
};

/** Prints seen in more documents than this are boilerplate: skipped in a search, their first documents kept. */
export const COMMON_ABOVE = 500;

/** Marks the unused end of a bucket shortened by boilerplate. */
const VACANT = 0xffffffff;
/** Above this many postings 16-bit buckets grow longer than 128 and the wider table pays for itself. */
const WIDE_FROM = 8_000_000;

/** A segment being built by counting sort: count every document, then place every document in the same order. */
export type SegmentDraft = Segment & { placing: boolean };

export const draftSegment = (expectedPostings: number): SegmentDraft => {
  const bits = expectedPostings >= WIDE_FROM ? 24 : 16;
  const none = { rests: new Uint8Array(0), documents: new Uint32Array(0), size: 0, placing: false };
  return { bits, ends: new Uint32Array(2 ** bits), ...none };
};

export const countPosting = (draft: SegmentDraft, print: number): void => {
  draft.ends[print >>> (32 - draft.bits)]!++;
  draft.size++;
};

const beginPlacing = (draft: SegmentDraft): void => {
  draft.rests = draft.bits === 24 ? new Uint8Array(draft.size) : new Uint16Array(draft.size);
  draft.documents = new Uint32Array(draft.size);
  let start = 0;
  for (let bucket = 0; bucket < draft.ends.length; bucket++) {
    const count = draft.ends[bucket]!;
    draft.ends[bucket] = start;
    start += count;
  }
  draft.placing = true;
};

/** Places a posting counted before. A posting nobody counted would overrun its bucket, so both passes must see the same prints. */
export const placePosting = (draft: SegmentDraft, print: number, document: number): void => {
  if (!draft.placing) beginPlacing(draft);
  const at = draft.ends[print >>> (32 - draft.bits)]!++;
  draft.rests[at] = print & (draft.bits === 24 ? 0xff : 0xffff);
  draft.documents[at] = document;
};

const bucketStart = (segment: Segment, bucket: number): number => (bucket === 0 ? 0 : segment.ends[bucket - 1]!);

/** Shortens one crowded bucket: of each boilerplate print only the first documents stay. */
const thinBucket = (segment: Segment, bucket: number, common: Map<number, number>): void => {
  const { rests, documents, bits } = segment;
  const from = bucketStart(segment, bucket);
  const to = segment.ends[bucket]!;
  const seen = new Map<number, number>();
  let kept = from;
  for (let at = from; at < to; at++) {
    const rest = rests[at]!;
    const count = (seen.get(rest) ?? 0) + 1;
    seen.set(rest, count);
    if (count > COMMON_ABOVE) continue;
    rests[kept] = rest;
    documents[kept++] = documents[at]!;
  }
  if (kept === to) return;
  documents.fill(VACANT, kept, to);
  for (const [rest, count] of seen) {
    if (count <= COMMON_ABOVE) continue;
    const print = ((bucket << (32 - bits)) | rest) >>> 0;
    common.set(print, Math.max(count, common.get(print) ?? 0));
  }
};

/** Ends the placing pass; boilerplate found on the way is added to `common` with its document count. */
export const sealSegment = (draft: SegmentDraft, common: Map<number, number>): Segment => {
  if (!draft.placing) beginPlacing(draft);
  const { bits, ends, rests, documents, size } = draft;
  const segment: Segment = { bits, ends, rests, documents, size };
  let from = 0;
  for (let bucket = 0; bucket < ends.length; bucket++) {
    const to = ends[bucket]!;
    if (to - from > COMMON_ABOVE) thinBucket(segment, bucket, common);
    from = to;
  }
  return segment;
};

/** Copies the documents that carry a print to `found` from `used` on and returns the new end. */
export const collectPrint = (segment: Segment, print: number, found: Uint32Array, used: number): number => {
  const bucket = print >>> (32 - segment.bits);
  const rest = print & (segment.bits === 24 ? 0xff : 0xffff);
  const to = segment.ends[bucket]!;
  let end = used;
  for (let at = bucketStart(segment, bucket); at < to && end < found.length; at++) {
    if (segment.rests[at] !== rest) continue;
    const document = segment.documents[at]!;
    if (document === VACANT) break;
    found[end++] = document;
  }
  return end;
};

const eachPosting = (segment: Segment, visit: (print: number, document: number) => void): void => {
  const shift = 32 - segment.bits;
  let at = 0;
  for (let bucket = 0; bucket < segment.ends.length; bucket++) {
    for (const to = segment.ends[bucket]!; at < to; at++) {
      const document = segment.documents[at]!;
      if (document !== VACANT) visit(((bucket << shift) | segment.rests[at]!) >>> 0, document);
    }
  }
};

/** One segment out of several, without the documents that were removed. Needs room for both at once. */
export const mergeSegments = (
  parts: Segment[],
  isLive: (document: number) => boolean,
  common: Map<number, number>,
): Segment => {
  const draft = draftSegment(parts.reduce((sum, part) => sum + part.size, 0));
  for (const part of parts) eachPosting(part, (print, document) => isLive(document) && countPosting(draft, print));
  for (const part of parts)
    eachPosting(part, (print, document) => isLive(document) && placePosting(draft, print, document));
  return sealSegment(draft, common);
};

export const segmentBytes = (segment: Segment): number =>
  segment.ends.byteLength + segment.rests.byteLength + segment.documents.byteLength;
