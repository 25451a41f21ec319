import { type AlternativeCode, withAlternative } from '../pricing/cheaper-alternatives.ts';
import type { PriceInput } from '../pricing/price.ts';
import { price } from '../pricing/price-request.ts';
import type { Share } from './ledger.ts';
import { share } from './share.ts';

/** One request of the past as it was priced, with the targets whose answer was held at the time. */
export type PastRequest = { requestId: string; issuer: string; input: PriceInput; heldFor?: string[] };

export type Amount = { hours: number; yuan: number };
export type Simulated = {
  before: Amount;
  after: Amount;
  /** Hours saved over hours before. */
  saved: Share;
  /** Requests the change would have touched, over all. */
  touched: Share;
  /** By sender, the largest saving first. */
  byIssuer: { issuer: string; before: Amount; after: Amount; requests: number }[];
};

/**
 * A year replayed under another rule: every request that a cheaper way fits is priced that way, the others stay as they were.
 * Several ways are applied one after the other, in the order given.
 * @example simulate(year, ['video']).saved // { numerator: 812, denominator: 3120, value: 0.26 }
 */
export function simulate(requests: PastRequest[], ways: AlternativeCode[]): Simulated {
  const replayed = requests.map((request) => replay(request, ways));
  const [before, after] = [sum(replayed.map((row) => row.before)), sum(replayed.map((row) => row.after))];
  const issuers = [...new Set(requests.map((request) => request.issuer))].map((issuer) => {
    const own = replayed.filter((row) => row.issuer === issuer);
    return {
      issuer,
      before: sum(own.map((row) => row.before)),
      after: sum(own.map((row) => row.after)),
      requests: own.length,
    };
  });
  return {
    before,
    after,
    saved: share(cents(before.hours - after.hours), before.hours),
    touched: share(replayed.filter((row) => row.touched).length, replayed.length),
    byIssuer: issuers.sort((a, b) => savedBy(b) - savedBy(a) || (a.issuer < b.issuer ? -1 : 1)),
  };
}

function replay({ issuer, input, heldFor = [] }: PastRequest, ways: AlternativeCode[]) {
  const changed = ways.reduce((current, way) => withAlternative(current, way, heldFor) ?? current, input);
  const before = amountOf(input);
  // A way that fits but saves nothing, such as video for the town the meeting is in, leaves the request as it was.
  const after = changed === input ? before : amountOf(changed);
  return { issuer, before, after, touched: after.hours < before.hours };
}

const cents = (value: number) => Math.round(value * 100) / 100;
const savedBy = (row: { before: Amount; after: Amount }) => cents(row.before.hours - row.after.hours);

function amountOf(input: PriceInput): Amount {
  const { personHours, yuan } = price(input);
  return { hours: personHours, yuan };
}

function sum(amounts: Amount[]): Amount {
  const total = (value: (amount: Amount) => number) =>
    amounts.reduce((all, amount) => all + Math.round(value(amount) * 100), 0) / 100;
  return { hours: total((amount) => amount.hours), yuan: total((amount) => amount.yuan) };
}
