import type { Calendar } from '@songbang/engine/calendar/calendar.ts';
import { type Alternative, cheaperAlternatives } from '@songbang/engine/pricing/cheaper-alternatives.ts';
import type { Price, PricedTarget, StandardCosts } from '@songbang/engine/pricing/price.ts';
import { price } from '@songbang/engine/pricing/price-request.ts';
import { readLive } from '@songbang/engine/reading/live.ts';
import type { LiveReading, NoticeKind, Secrecy } from '@songbang/engine/reading/reading.ts';
import { demandOf } from '@songbang/engine/rules/demand.ts';
import type { Channel, Demand, Review } from '@songbang/engine/rules/review.ts';
import { adoptedOn, bookOptions, type RuleBook } from '@songbang/engine/rules/rule-book.ts';
import { review } from '@songbang/engine/rules/run-review.ts';
import type { Emergency } from '../api/types.ts';

/** What one check needs besides the text; small enough to be sent along each time. */
export type CheckQuestion = {
  text: string;
  title: string | null;
  kind: NoticeKind | null;
  channel: Channel;
  targets: PricedTarget[];
  emergency: Emergency;
  /** Local `YYYY-MM-DDTHH:MM`. */
  receivedAt: string;
};

/** What stays the same between keystrokes. `issuer` is null when the text itself says who asks (a stray). */
export type CheckGround = {
  calendar: Calendar;
  costs: StandardCosts;
  /** The county's own values and word rules. */
  book: RuleBook;
  region: string;
  issuer: Demand['issuer'] | null;
};

export type TextCheck = {
  /** The very text that was checked: an answer for another text is stale. */
  text: string;
  secrecy: Secrecy | null;
  reading: LiveReading;
  price: Price;
  review: Review;
  alternatives: Alternative[];
};

/**
 * Reads, prices and reviews a text with the same code as the server, but without what only the register knows: rules that need it
 * stand under `review.unknown`. Never throws for what an author wrote.
 */
export function checkText(question: CheckQuestion, ground: CheckGround): TextCheck {
  const { text, receivedAt, targets, channel, emergency } = question;
  const { calendar, costs, book, region, issuer } = ground;
  const seen = readLive(text, { receivedAt, calendar });
  const reading: LiveReading = {
    ...seen,
    title: question.title?.trim() || seen.title,
    kind: question.kind ?? seen.kind,
  };
  const priced = { reading, targets, costs };
  const cost = price(priced);
  const demand = demandOf(text, reading, {
    channel,
    receivedAt,
    emergency,
    targets: { level: 'township', count: targets.length },
    ...(issuer ? { issuer } : {}),
  });
  return {
    text,
    secrecy: reading.secrecy,
    reading,
    price: cost,
    review: review(
      demand,
      { calendar, region, ...adoptedOn(book, receivedAt.slice(0, 10)) },
      { ...bookOptions(book, region), price: cost },
    ),
    alternatives: cheaperAlternatives(priced),
  };
}
