import { type Compact, compactText } from './compact.ts';

/** `k` characters to a hash, the least of every `w` neighbouring hashes kept: a shared run of `w + k − 1` shares a print. */
export type PrintOptions = { k: number; w: number };

/** Default: finds any shared run of 15 characters; a 170-character notice still yields about 35 prints. */
export const DENSE: PrintOptions = { k: 8, w: 8 };
/** Half the memory, 25-character guarantee; for more than about 500,000 documents. */
export const SPARSE: PrintOptions = { k: 10, w: 16 };

export type Fingerprints = {
  /** Winnowed 32-bit hashes in text order, repeats included. */
  prints: Uint32Array;
  /** For each print, the offset in the original text of the first character it stands for. */
  positions: Uint32Array;
};

const BASE = 0x01000193;

/** Spreads a polynomial hash over all 32 bits, so that its top bits can choose a bucket (finaliser of MurmurHash3). */
export const spread = (hash: number): number => {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

/** Hash of every run of `k` units: entry i covers units i … i+k−1; empty when the text is shorter than `k`. */
export const gramHashes = (units: Uint16Array, k: number): Uint32Array => {
  const count = units.length - k + 1;
  if (count <= 0) return new Uint32Array(0);
  const hashes = new Uint32Array(count);
  let leaving = 1;
  for (let i = 1; i < k; i++) leaving = Math.imul(leaving, BASE);
  let hash = 0;
  for (let i = 0; i < k; i++) hash = (Math.imul(hash, BASE) + units[i]!) | 0;
  hashes[0] = spread(hash);
  for (let i = 1; i < count; i++) {
    hash = (Math.imul(hash - Math.imul(units[i - 1]!, leaving), BASE) + units[i + k - 1]!) | 0;
    hashes[i] = spread(hash);
  }
  return hashes;
};

/** Robust winnowing: places of the rightmost least hash of every window; a least hash still in sight is kept. */
const winnow = (hashes: Uint32Array, w: number, places: Uint32Array): number => {
  const count = hashes.length;
  let used = 0;
  let least = -1;
  for (let end = Math.max(0, Math.min(w, count) - 1); end < count; end++) {
    const from = Math.max(0, end - w + 1);
    if (least >= from) {
      if (hashes[end]! >= hashes[least]!) continue;
      least = end;
    } else {
      least = from;
      for (let i = from + 1; i <= end; i++) if (hashes[i]! <= hashes[least]!) least = i;
    }
    places[used++] = least;
  }
  return used;
};

/** Fingerprints of a text already reduced. */
export const fingerprintsOf = (compact: Compact, options: PrintOptions = DENSE): Fingerprints => {
  const hashes = gramHashes(compact.units, options.k);
  const places = new Uint32Array(hashes.length);
  const used = winnow(hashes, options.w, places);
  const prints = new Uint32Array(used);
  const positions = new Uint32Array(used);
  for (let i = 0; i < used; i++) {
    prints[i] = hashes[places[i]!]!;
    positions[i] = compact.starts[places[i]!]!;
  }
  return { prints, positions };
};

/**
 * Winnowed character fingerprints of a text; two texts that share 15 characters (k8 w8) share a print.
 * @example fingerprints('请认真贯彻落实，按时报送自查报告。').prints.length > 0
 */
export const fingerprints = (text: string, options: PrintOptions = DENSE): Fingerprints =>
  fingerprintsOf(compactText(text), options);

/** Ascending, without repeats: the form in which a document's prints are indexed and stored. */
export const uniquePrints = (prints: Uint32Array): Uint32Array => {
  const sorted = prints.slice().sort();
  let used = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[used++] = sorted[i]!;
  return sorted.slice(0, used);
};

/** Hash of a short word, used to index a document under the names by which others cite it. */
export const wordPrint = (word: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), BASE);
  return spread(hash ^ word.length);
};
