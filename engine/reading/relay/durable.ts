import type { PrintOptions } from './fingerprint.ts';

/** Raised when prints are computed differently: stored lists of another version must be computed again. */
export const PRINT_VERSION = 3;
const HEADER_BYTES = 4;

/**
 * Prints as bytes for storage: version, k, w, one spare byte, then 32-bit little-endian prints.
 * @example decodePrints(encodePrints(prints, DENSE), DENSE) // the same prints
 */
export const encodePrints = (prints: Uint32Array, options: PrintOptions): Uint8Array => {
  const bytes = new Uint8Array(HEADER_BYTES + prints.length * 4);
  bytes.set([PRINT_VERSION, options.k, options.w, 0]);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < prints.length; i++) view.setUint32(HEADER_BYTES + i * 4, prints[i]!, true);
  return bytes;
};

/** The prints, or null when the bytes are damaged or were made with other settings: compute them again from the text. */
export const decodePrints = (bytes: Uint8Array, options: PrintOptions): Uint32Array | null => {
  if (bytes.length < HEADER_BYTES || bytes.length % 4 !== 0) return null;
  if (bytes[0] !== PRINT_VERSION || bytes[1] !== options.k || bytes[2] !== options.w) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const prints = new Uint32Array((bytes.length - HEADER_BYTES) / 4);
  for (let i = 0; i < prints.length; i++) prints[i] = view.getUint32(HEADER_BYTES + i * 4, true);
  for (let i = 1; i < prints.length; i++) if (prints[i]! <= prints[i - 1]!) return null;
  return prints;
};
