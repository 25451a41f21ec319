import { on } from './read-on.ts';

const short = (value: string): string => value.replaceAll('2026-', '');
const marks = { meeting: 'M', checkin: 'C', training: 'T' } as const;

/**
 * What a text of 23 November 2026 asks, in short and sorted: `D12-05 17:00` a limit, `M`, `C`, `T` a meeting, a check-in, a
 * training, `I12-01..12-04` a visit; the year is said only when it is another. Of kind, asking, number, day and issuer
 * (`k=`, `a=`, `n=`, `d=`, `s=`) only what `expected` names; one of several kinds or issuers as `k=none|announce`.
 */
export function summaryOf(text: string, expected: string[]): string[] {
  const { asks, meetings, inspections, kind, asksSomething, docNo, issuedOn, issuer } = on(text);
  const dated = asks.filter(({ due, recurs }) => due !== null || recurs !== null);
  const facts = { k: kind, a: asksSomething, n: docNo, d: issuedOn, s: issuer.name };
  const told = expected.flatMap((one) => {
    const [, name, values = ''] = /^([kands])=(.*)$/.exec(one) ?? [];
    if (name === undefined) return [];
    const value = String(facts[name as keyof typeof facts]);
    return [values.split('|').includes(value) ? one : `${name}=${value}`];
  });
  return [
    ...dated.map(({ due, time, recurs }) => short(`D${[due, time, recurs].filter(Boolean).join(' ')}`)),
    ...meetings.map((one) => short(`${marks[one.kind]}${one.start}`)),
    ...inspections.map(({ start, end }) => short(`I${start ?? ''}..${end ?? ''}`)),
    ...told,
  ].sort();
}
