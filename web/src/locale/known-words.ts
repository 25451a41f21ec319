import { basics } from './zh-CN/basics.ts';
import { frame } from './zh-CN/frame.ts';
import { words } from './zh-CN/words.ts';
import type { Messages } from './zh-CN.ts';

const known: Record<string, string> = { ...basics, ...frame, ...words };

/**
 * The Chinese words that have come so far: those of the frame at once, those of a page with its file. A key whose words have
 * not come shows as itself; `page-words.test.ts` reads every page so that none does.
 */
export const knownWords = known as Messages;

/** Said at the top of a page, or of a part that comes by itself, for words that are not the frame's. @example addWords(week) */
export const addWords = (...groups: Partial<Messages>[]): void => {
  Object.assign(known, ...groups);
};
