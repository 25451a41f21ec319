import { randomBytes, randomUUID } from 'node:crypto';

/** The millisecond of the last id and how many more were made in it. */
let lastMs = -1;
let count = 0;
const COUNT_BITS = 24;

/**
 * A UUID version 7 (RFC 9562 §5.7): 48 bits of milliseconds, 24 bits that count up within the millisecond (§6.2, method 1),
 * then 48 random bits. Made here because PostgreSQL 15 has no uuidv7().
 * Ids sort by time, and those that this process makes in one millisecond by order, so "the newest" has one answer.
 */
export const newId = (now: Date): string => {
  const nowMs = now.getTime();
  const random = randomBytes(10);
  if (nowMs === lastMs) count += 1;
  else {
    lastMs = nowMs;
    // Half the range is left to count in, so that the start is still a guess to others.
    count = random.readUIntBE(0, 3) & ((1 << (COUNT_BITS - 1)) - 1);
  }
  const ms = nowMs.toString(16).padStart(12, '0');
  const counted = count.toString(16).padStart(COUNT_BITS / 4, '0');
  return `${ms.slice(0, 8)}-${ms.slice(8, 12)}-7${counted.slice(0, 3)}-8${counted.slice(3)}-${random.toString('hex', 4)}`;
};

export const isId = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);

/** An unguessable id with no time in it, for links. */
export const newRandomId = (): string => randomUUID();
