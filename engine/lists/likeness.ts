/** Words every official title carries, with the body that signs it; what is left is what it is about. */
const FRAME =
  /^[^关]{0,40}关于|(?:印发|开展|组织|做好|召开|举办|报送|填报|上报|进一步|加强|切实)|(?:的|工作)?(?:通知|函|方案|公告|通报|预备通知)$|20\d\d年度?|[全本]?(?:省|市|县|区|乡镇|街道)(?:级)?|情况|工作|统计表|登记表|报表|台账|[\s《》“”（）()、，。:：·—-]/g;

/**
 * What a title is about, without its frame and year; the title itself when nothing else is left.
 * @example coreOf('关于开展2026年森林防火工作督查的通知') // '森林防火督查'
 */
export function coreOf(title: string): string {
  let core = title.normalize('NFKC').trim();
  for (let before = ''; before !== core; ) {
    before = core;
    core = core.replace(FRAME, '');
  }
  return core === '' ? title.trim() : core;
}

/** A title with what it is about and its character pairs, taken apart once however often it is compared. */
export type TitleShape = { core: string; pairs: Set<number> };

export const shapeOf = (title: string): TitleShape => {
  const core = coreOf(title);
  return { core, pairs: pairsOf(core) };
};

const UNITS = 0x1_0000;

/** Two code units beside each other as one number: a set of numbers is made and asked several times faster than one of strings. */
const pairsOf = (text: string): Set<number> => {
  const pairs = new Set<number>();
  for (let i = 1; i < text.length; i++) pairs.add(text.charCodeAt(i - 1) * UNITS + text.charCodeAt(i));
  return pairs;
};

/**
 * How alike two titles are by what they are about: 0 (nothing shared) to 1 (the same). Twice the common character pairs over
 * both counts.
 * @example likeness('关于报送粮食播种面积进度表的通知', '粮食播种面积进度') // 1
 */
export const likeness = (a: string, b: string): number => alike(shapeOf(a), shapeOf(b));

/** The same of titles already taken apart. */
export function alike({ core: left, pairs }: TitleShape, { core: right, pairs: others }: TitleShape): number {
  if (left === right) return 1;
  if (pairs.size === 0 || others.size === 0) return 0;
  let common = 0;
  for (const pair of pairs) if (others.has(pair)) common++;
  return (2 * common) / (pairs.size + others.size);
}

/**
 * The share of `words` (their character pairs) that a longer text holds: 0 to 1.
 * @example heldIn('加油站计量检定', '请各乡镇对辖区加油站进行计量检定') // 0.83…
 */
export const heldIn = (words: string, text: string): number => shareHeld(wordsOf(words), textOf(text));

/** A text taken apart once however many words are looked for in it. */
export type TextShape = { text: string; pairs: Set<number> };
export const textOf = (text: string): TextShape => ({ text, pairs: pairsOf(text) });

/** Words to be looked for, without spaces and punctuation. */
export const wordsOf = (words: string): TextShape => ({
  text: words,
  pairs: pairsOf(words.normalize('NFKC').replace(/[\s、，,。；;（）()]/g, '')),
});

/** The same of words and a text already taken apart. */
export function shareHeld({ text: words, pairs }: TextShape, { text, pairs: others }: TextShape): number {
  if (pairs.size === 0) return text.includes(words) && words !== '' ? 1 : 0;
  let found = 0;
  for (const pair of pairs) if (others.has(pair)) found++;
  return found / pairs.size;
}
