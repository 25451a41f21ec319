import { citationKeysOf, mentionsIn } from '@songbang/engine/reading/relay/citation.ts';
import { addDays } from '../clock.ts';

/** The request that is being admitted. */
export type Draft = {
  title: string;
  text: string;
  issuerUnitId: string | null;
  issuerName: string;
  targetUnitIds: string[];
  /** Local date of admission. */
  today: string;
};

/** An earlier request that the draft may be a new copy of. */
export type EarlierCopy = {
  id: string;
  title: string;
  docNo: string | null;
  issuerUnitId: string | null;
  issuerName: string;
  targetUnitIds: string[];
  receivedOn: string;
  /** The last dated deadline, null when it sets none. */
  lastDue: string | null;
  recurs: boolean;
  /** Share of the draft that this copy carries already, 0…1. */
  coverage: number;
  replaced: boolean;
};

const PREVAILS = new RegExp(
  [
    '以[此本](?:件|文|通知|次|函|稿)[^。;,]{0,8}为准',
    '(?:前|原|此前|上一?份|原发)[^。;,]{0,6}(?:文|通知|件|函)[^。;]{0,6}(?:作废|废止|停止执行|不再执行)',
  ].join('|'),
  'u',
);
const SAME_FROM = 0.5;
/** An undated notice is taken as in force this long; older than the second, the same words are a new occasion. */
const UNDATED_DAYS = 14;
const OCCASION_DAYS = 60;

const EDITION_MARK =
  /[(\uff08〔[【][^)\uff09〕\]】]{0,12}(?:为准|更正|修订|重发|再次|补发|最新|第[二三四五六七八九]次)[^)\uff09〕\]】]{0,6}[)\uff09〕\]】]/gu;

/** A title without the marks of a later copy. @example titleOfCopy('关于…的通知(以此件为准)') // '关于…的通知' */
export const titleOfCopy = (title: string): string => title.replace(EDITION_MARK, '').trim();

const sameTitle = (a: string, b: string): boolean => {
  const bare = (title: string): string => titleOfCopy(title).normalize('NFKC').replace(/\s/g, '');
  return bare(a) === bare(b);
};

/** The text says of itself that it takes the place of what was sent before. */
export const saysItPrevails = (draft: Pick<Draft, 'title' | 'text'>): boolean =>
  PREVAILS.test(`${draft.title}\n${draft.text}`.normalize('NFKC'));

const sameIssuer = (draft: Draft, copy: EarlierCopy): boolean =>
  draft.issuerUnitId !== null || copy.issuerUnitId !== null
    ? draft.issuerUnitId === copy.issuerUnitId
    : draft.issuerName === copy.issuerName;

const stillInForce = ({ today }: Draft, copy: EarlierCopy): boolean => {
  if (copy.receivedOn < addDays(today, -OCCASION_DAYS)) return false;
  if (copy.lastDue !== null) return copy.lastDue >= today;
  return copy.recurs || copy.receivedOn >= addDays(today, -UNDATED_DAYS);
};

const VOIDS = /废止|作废|停止执行|停止使用|不再执行|失效|为准/u;

/** The keys of documents the draft declares void (同时废止…); an amendment (修改《…》) alone leaves the old one standing. */
const retiredKeys = (draft: Draft): Set<string> =>
  new Set(
    (VOIDS.test(`${draft.title}\n${draft.text}`) ? mentionsIn(draft.title, draft.text, []) : [])
      .filter((mention) => mention.retires)
      .flatMap((mention) => mention.keys),
  );

/**
 * The earlier copy that a draft takes the place of, or null. Only an issuer retires its own. Without a word to that effect
 * it must be the same notice (title, half of the text, no target left out) whose deadline is still to come: the same words
 * in another month are a new occasion, not a new copy.
 */
export const reissueOf = (draft: Draft, copies: EarlierCopy[]): EarlierCopy | null => {
  const says = saysItPrevails(draft);
  const retired = retiredKeys(draft);
  const isReplaced = (copy: EarlierCopy): boolean => {
    if (copy.replaced || !sameIssuer(draft, copy)) return false;
    if (citationKeysOf(copy).some((key) => retired.has(key))) return true;
    if (copy.coverage < SAME_FROM || !sameTitle(copy.title, draft.title)) return false;
    if (says) return true;
    return stillInForce(draft, copy) && copy.targetUnitIds.every((id) => draft.targetUnitIds.includes(id));
  };
  const found = copies.filter(isReplaced);
  return found.sort((a, b) => b.receivedOn.localeCompare(a.receivedOn) || b.id.localeCompare(a.id))[0] ?? null;
};
