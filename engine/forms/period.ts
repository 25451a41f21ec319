/** `2026`, `2026-Q3` or `2026-11`: what a figure is about. */
export type Period = string;

const WIDE: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4 };

/**
 * The period a title or remark names; null when it names none. The last one named counts, so that 截至2026年10月底 says October.
 * @example periodOf('2026年第三季度村情统计表') // '2026-Q3'
 */
export const periodOf = (text: string): Period | null => {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const quarter = /(20\d\d)年(?:第)?([一二三四1-4])季度/.exec(plain);
  if (quarter) return `${quarter[1]}-Q${WIDE[quarter[2]!] ?? quarter[2]}`;
  const month = /(20\d\d)年(\d{1,2})月/.exec(plain) ?? /(20\d\d)[-.](\d{1,2})(?!\d)/.exec(plain);
  if (month && Number(month[2]) >= 1 && Number(month[2]) <= 12) return `${month[1]}-${month[2]!.padStart(2, '0')}`;
  return /(20\d\d)年/.exec(plain)?.[1] ?? null;
};

export const isPeriod = (text: string): boolean => /^20\d\d(?:-(?:0[1-9]|1[0-2])|-Q[1-4])?$/.test(text);

/** The last month of a period, for telling which of two is later. @example endOf('2026-Q3') // '2026-09' */
export const endOf = (period: Period): string => {
  const [year = '', part] = period.split('-');
  if (part === undefined) return `${year}-12`;
  return part.startsWith('Q') ? `${year}-${String(Number(part.slice(1)) * 3).padStart(2, '0')}` : period;
};
