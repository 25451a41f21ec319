/** One sender's requests with a short deadline in one month. `month` is `YYYY-MM`; hours are person-hours as priced. */
export type ShortNoticeMonth = {
  key: string;
  label: string;
  month: string;
  requests: number;
  sameDay: number;
  returned: number;
  hours: number;
  last: string;
};

export type ShortNoticeSender = {
  key: string;
  label: string;
  /** One count for each month asked about, zeros included. */
  counts: number[];
  requests: number;
  /** Of these, received and due on one day. */
  sameDay: number;
  /** Of these, sent back for a new date. */
  returned: number;
  hours: number;
  last: string;
  /** It had stopped for a whole month at least and has come back: 反弹. The month it came back in, else null. */
  backIn: string | null;
};

const cents = (hours: number): number => Math.round(hours * 100);

/**
 * Who asks at short notice again and again, over consecutive months: senders with at least two such requests, the most hours first.
 * One request is no pattern and names nobody.
 * @example repeatedShortNotice([{ key: 'a', month: '2026-08', requests: 1, … }, { key: 'a', month: '2026-11', requests: 1, … }],
 *   ['2026-08', '2026-09', '2026-10', '2026-11'])[0].backIn // '2026-11'
 */
export const repeatedShortNotice = (rows: ShortNoticeMonth[], months: string[]): ShortNoticeSender[] => {
  const byKey = new Map<string, ShortNoticeMonth[]>();
  for (const row of rows) if (months.includes(row.month)) byKey.set(row.key, [...(byKey.get(row.key) ?? []), row]);
  return [...byKey.values()]
    .map((own) => senderOf(own, months))
    .filter((sender) => sender.requests > 1)
    .sort((a, b) => b.hours - a.hours || a.key.localeCompare(b.key));
};

const senderOf = (own: ShortNoticeMonth[], months: string[]): ShortNoticeSender => {
  const sum = (of: (row: ShortNoticeMonth) => number): number => own.reduce((total, row) => total + of(row), 0);
  const counts = months.map((month) =>
    own.filter((row) => row.month === month).reduce((total, row) => total + row.requests, 0),
  );
  return {
    key: own[0]!.key,
    label: own[0]!.label,
    counts,
    requests: sum((row) => row.requests),
    sameDay: sum((row) => row.sameDay),
    returned: sum((row) => row.returned),
    hours: sum((row) => cents(row.hours)) / 100,
    last: own
      .map((row) => row.last)
      .sort()
      .at(-1)!,
    backIn: backIn(counts, months),
  };
};

/** The latest month with requests that follows at least one whole month without, after a month with. */
const backIn = (counts: number[], months: string[]): string | null => {
  for (let at = counts.length - 1; at >= 2; at -= 1)
    if (counts[at]! > 0 && counts[at - 1] === 0 && counts.slice(0, at - 1).some((count) => count > 0))
      return months[at]!;
  return null;
};

/**
 * The months up to and including the one a date lies in, oldest first.
 * @example monthsUpTo('2026-02-10', 3) // ['2025-12', '2026-01', '2026-02']
 */
export const monthsUpTo = (date: string, count: number): string[] => {
  const last = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
  return Array.from({ length: count }, (_, nth) => {
    const month = last - (count - 1 - nth);
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
};
