import { weekdayName } from '../../format/format.ts';
import { addDays } from '../../format/local-time.ts';
import { useWords } from '../../locale/use-locale.tsx';

const SOME_MONDAY = '2026-01-05';

/** The names of the days 1 (Monday) … 7. */
export const useWeekdayNames = (): string[] => {
  const { locale } = useWords();
  return Array.from({ length: 7 }, (_, index) => weekdayName(addDays(SOME_MONDAY, index), locale));
};
