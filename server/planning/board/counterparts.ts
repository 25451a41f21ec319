import type { DemandRow, Person } from './demand.ts';

const LEADER = /主要(?:领导|负责)|党政主要|书记、?|镇长|乡镇长|一把手/;
const DEPUTY = /分管|副(?:书记|镇长|乡长|主任)|班子成员|领导/;
const SPECIALIST = /业务|专干|经办|工作人员|干事|联络员/;
const HEAD_POST = /^(?:镇长|乡长|主任|办事处主任|党委书记)$/;
const DEPUTY_POST = /^分管/;
const GENERAL_POST = /收文|会务|党政办/;

type Holder = { person: number; post: string; pieces: string[] };

/** The people of one township by what they are responsible for; numbers are places in the list they were made from. */
export type Staff = { heads: Holder[]; deputies: Holder[]; specialists: Holder[]; first: number };

/** Two-character pieces of a post's subject: `森林防火专干` → 森林 林防 防火. */
const piecesOf = (post: string): string[] => {
  const subject = post.replace(/专干|分管|副镇长|副乡长|副县长|县委常委|[和与及、]/g, ' ');
  return subject
    .split(/\s+/)
    .flatMap((part) => Array.from({ length: Math.max(0, part.length - 1) }, (_, at) => part.slice(at, at + 2)));
};

/** How much of a post's subject the words speak of. `pieceScore('森林防火专干', '关于森林防火的通知') // 3` */
export const pieceScore = (post: string, words: string): number =>
  piecesOf(post).reduce((sum, piece) => sum + (words.includes(piece) ? 1 : 0), 0);

/** Sorts the people of every township once: `staffOf(people).get(unitId)`. */
export const staffOf = (people: readonly Person[]): Map<string, Staff> => {
  const found = new Map<string, Staff>();
  people.forEach((one, person) => {
    const staff = found.get(one.unitId) ?? { heads: [], deputies: [], specialists: [], first: person };
    found.set(one.unitId, staff);
    for (const post of one.posts) {
      const list = HEAD_POST.test(post) ? staff.heads : DEPUTY_POST.test(post) ? staff.deputies : staff.specialists;
      list.push({ person, post, pieces: piecesOf(post) });
    }
  });
  return found;
};

/** Whose post says most of what the words say; null when none says anything. */
const closest = (holders: readonly Holder[], words: string): number | null => {
  let best = 0;
  let person: number | null = null;
  for (const holder of holders) {
    const score = holder.pieces.reduce((sum, piece) => sum + (words.includes(piece) ? 1 : 0), 0);
    if (score > best) [best, person] = [score, holder.person];
  }
  return person;
};

/**
 * Who of one township has to be there, by post and never by name. To a visit: the desk officer whose duty line it is about, else whoever
 * keeps the general office; leaders who go along are the escorts, counted by the half-day and shared by all who come together. To a
 * meeting: those the notice calls. Empty when the township has nobody on file.
 */
export const counterpartsOf = (
  row: Pick<DemandRow, 'kind' | 'issuerName' | 'title' | 'body' | 'attendees'>,
  staff: Staff | undefined,
): number[] => {
  if (!staff) return [];
  const words = `${row.issuerName}${row.title}`;
  const specialist = () =>
    closest(staff.specialists, words) ??
    staff.specialists.find(({ post }) => GENERAL_POST.test(post))?.person ??
    staff.first;
  if (row.kind === 'visit') return [specialist()];
  const called = row.attendees || row.body;
  const found = new Set<number>();
  const head = staff.heads[0]?.person;
  const deputy = closest(staff.deputies, words) ?? staff.deputies[0]?.person ?? head;
  if (LEADER.test(called) && head !== undefined) found.add(head);
  if (DEPUTY.test(called.replace(/主要领导/g, '')) && deputy !== undefined) found.add(deputy);
  if (SPECIALIST.test(called) || found.size === 0) found.add(specialist());
  return [...found];
};
