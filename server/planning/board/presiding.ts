import { pieceScore } from './counterparts.ts';
import type { DemandRow, Person } from './demand.ts';

/** Who presides: one of the county's leaders, or only the words that say so when they fit nobody or several. */
export type Presiding = { person: string | null; words: string | null };

/** A leader of the county in a clause that says they preside, speak or are there. */
const ROLE =
  /(?:县委|县政府|县人大(?:常委会)?|县政协)?(?:主要(?:领导|负责)(?:同志)?|分管(?:负责)?(?:领导|同志))|分管(?:副县长|县领导)|县领导|县委书记|(?:常务)?副县长|县委副书记|县委常委|(?<!副)县长|(?:人大常委会)?主任|政协主席/;
const ACT = /主持|出席|讲话|到会/;
const PRESIDES = /主持/;
const CLAUSE = /[^，,。；;\n]+/g;
const COUNTY = /县/;
const HEAD_OF_COMMITTEE = /县委主要|县委书记/;
const HEAD_OF_GOVERNMENT = /县政府主要|(?<!副)县长/;
const DEPUTY = /副县长|副书记|常委|分管/;

/**
 * Which of the county's leaders a notice names as presiding: by the whole name of the post, else the head of the committee or of the
 * government, else the deputy in charge of what the meeting is about. No guess between several.
 *
 *     presidingIn({ body: '会议由分管农业农村副县长主持。', … }, leaders)
 */
export const presidingIn = (
  row: Pick<DemandRow, 'body' | 'title' | 'issuerName'>,
  leaders: readonly Person[],
): Presiding => {
  const clauses = [...row.body.matchAll(CLAUSE)].map(([clause]) => clause.trim());
  const named = (clause: string) => ACT.test(clause) && COUNTY.test(clause) && ROLE.test(clause);
  const said = clauses.find((one) => PRESIDES.test(one) && named(one)) ?? clauses.find(named);
  if (!said) return { person: null, words: null };
  return { person: whoseWords(said, row, leaders)?.id ?? null, words: said.slice(0, WORDS_KEPT) };
};

const WORDS_KEPT = 40;

const whoseWords = (
  said: string,
  row: Pick<DemandRow, 'title' | 'issuerName'>,
  leaders: readonly Person[],
): Person | null => {
  const holding = (pattern: RegExp) => leaders.filter((one) => one.posts.some((post) => pattern.test(post)));
  const byName = leaders
    .flatMap((one) => one.posts.filter((post) => hasPost(said, post)).map((post) => ({ one, post })))
    .sort((x, y) => y.post.length - x.post.length)[0];
  if (byName) return byName.one;
  if (HEAD_OF_COMMITTEE.test(said)) return only(holding(/^(?:县委)?书记$|^县委书记/));
  if (HEAD_OF_GOVERNMENT.test(said)) return only(holding(/^县长/));
  const deputies = holding(DEPUTY);
  return inCharge(deputies, `${said}${row.issuerName}${row.title}`) ?? only(deputies);
};

/** 县长 is not named by 副县长. */
const hasPost = (said: string, post: string): boolean => {
  const at = said.indexOf(post);
  return at >= 0 && said[at - 1] !== '副';
};

const only = (found: readonly Person[]): Person | null => (found.length === 1 ? found[0]! : null);

/** The one deputy whose subject the words speak of most; null on a tie. */
const inCharge = (deputies: readonly Person[], words: string): Person | null => {
  const scored = deputies
    .map((one) => ({ one, score: Math.max(0, ...one.posts.map((post) => pieceScore(post, words))) }))
    .sort((x, y) => y.score - x.score);
  const [best, second] = scored;
  return best && best.score > 0 && best.score > (second?.score ?? 0) ? best.one : null;
};

export type Held = { leader: string; at: number; from: string; to: string };
export type Clash = { leader: string; first: number; second: number };

/** Pairs of meetings one leader would have to preside over at the same time, as their notices ask; local `YYYY-MM-DDTHH:MM`. */
export const clashesIn = (held: readonly Held[]): Clash[] => {
  const inOrder = [...held].sort((x, y) => (x.from < y.from ? -1 : x.from > y.from ? 1 : x.at - y.at));
  return inOrder.flatMap((one, nth) =>
    inOrder
      .slice(nth + 1)
      .filter((other) => other.leader === one.leader && other.from < one.to)
      .map((other) => ({ leader: one.leader, first: one.at, second: other.at })),
  );
};
