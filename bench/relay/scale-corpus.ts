import { pick, type Random, seeded } from './seeded.ts';

/**
 * Texts for scale: each document is 15 % boilerplate out of a skewed pool (some of it in tens of thousands of
 * documents, some in dozens), 25 % passages shared with a few others, the rest its own words.
 */
export type ScaleCorpus = {
  documents: number;
  length: number;
  words: string[];
  boilerplate: string[];
  passages: string[];
};

const PIECE = 50;
const COMMON_SHARE = 0.15;
const PASSAGE_SHARE = 0.25;

const wordList = (random: Random): string[] =>
  Array.from({ length: 20_000 }, () => {
    const letter = () => String.fromCharCode(0x4e00 + Math.floor(random() ** 2 * 6000));
    return letter() + letter();
  });

const piece = (random: Random, words: string[]): string => {
  let made = '';
  for (let i = 0; i < PIECE / 2; i++) made += pick(random, words);
  return `${made}，`;
};

export const scaleCorpus = (documents: number, length: number, seed: number): ScaleCorpus => {
  const random = seeded(seed);
  const words = wordList(random);
  const boilerplate = Array.from({ length: 2000 }, () => piece(random, words));
  const passages = Array.from({ length: Math.max(100, Math.floor(documents / 5)) }, () => piece(random, words));
  return { documents, length, words, boilerplate, passages };
};

/** The text of one document; the same number always gives the same text. */
export const scaleText = (corpus: ScaleCorpus, number: number): string => {
  const random = seeded(0x5eed + number * 2 + 1);
  let made = '';
  while (made.length < corpus.length) {
    const kind = random();
    if (kind < COMMON_SHARE) made += corpus.boilerplate[Math.floor(random() ** 4 * corpus.boilerplate.length)]!;
    else if (kind < COMMON_SHARE + PASSAGE_SHARE) made += pick(random, corpus.passages);
    else made += piece(random, corpus.words);
  }
  return made;
};

/** A relay of a document: a cover of its own, a tenth of the pieces lost, a tenth of the rest rewritten. */
export const scaleRelay = (corpus: ScaleCorpus, source: number): string => {
  const random = seeded(0xbeef + source);
  const pieces = scaleText(corpus, source)
    .split('，')
    .filter(() => random() >= 0.1)
    .map((text) => (random() < 0.1 ? piece(random, corpus.words) : text));
  return piece(random, corpus.words) + pieces.join('，');
};
