import { read } from '../read.ts';

/** A reading of what came on a given day, 23 November 2026 unless said otherwise. */
export const on = (text: string, receivedAt = '2026-11-23T09:00') => read(text, { receivedAt });

/** Dates or recurrences of its asks with their times, in the order of the text. */
export const limits = (text: string) =>
  on(text).asks.flatMap(({ due, time, recurs }) =>
    due === null && recurs === null ? [] : [[due ?? recurs, time].filter(Boolean).join(' ')],
  );

/** `first..last` day of every visit. */
export const visits = (text: string, receivedAt?: string) =>
  on(text, receivedAt).inspections.map(({ start, end }) => `${start ?? ''}..${end ?? ''}`);

/** Kind and beginning of every meeting. */
export const starts = (text: string) => on(text).meetings.map(({ kind, start }) => `${kind} ${start}`);
