import { createHash } from 'node:crypto';

/**
 * An id that is the same for the same instant and key, in the layout of UUID version 7, so that sample rows sort by time
 * among real ones. `key` must be unique within the sample.
 */
export const sampleId = (at: Date, key: string): string => {
  const ms = at.getTime().toString(16).padStart(12, '0');
  const digest = createHash('sha1').update(key).digest('hex');
  const variant = ((Number.parseInt(digest[3]!, 16) & 0x3) | 0x8).toString(16);
  return `${ms.slice(0, 8)}-${ms.slice(8, 12)}-7${digest.slice(0, 3)}-${variant}${digest.slice(4, 7)}-${digest.slice(7, 19)}`;
};
