import type { Reading } from '../reading.ts';

/** `due time recurrence` of every dated ask, sorted. */
export const limitsOf = ({ asks }: Reading): string[] => {
  const dated = asks.filter((ask) => ask.due !== null || ask.recurs !== null);
  return dated.map((ask) => [ask.due, ask.time, ask.recurs].filter((part) => part !== null).join(' ')).sort();
};

/** When people are called, in the order of the text. */
export const startsOf = ({ meetings }: Reading): string[] => meetings.map(({ start }) => start);

/** `first..last` day of every visit, an open end left empty. */
export const windowsOf = ({ inspections }: Reading): string[] =>
  inspections.map(({ start, end }) => `${start ?? ''}..${end ?? ''}`);
