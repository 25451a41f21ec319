/** Texts seen more often than this are prepared under a name: the database then parses them once a connection, not every time. */
const HOT_FROM = 20;
/** Each named statement takes memory in every connection; beyond these, and for rare texts, nothing is kept. */
const MOST_NAMED = 100;
const MOST_COUNTED = 2_000;

/**
 * Names for the statements a process runs again and again, null for all others. The first hundred texts to become hot keep their
 * names for the life of the process; a name always means one text.
 * @example hotStatements()('select 1') // null
 */
export const hotStatements = (): ((text: string) => string | null) => {
  const seen = new Map<string, number>();
  const names = new Map<string, string>();
  return (text) => {
    const known = names.get(text);
    if (known) return known;
    if (names.size >= MOST_NAMED) return null;
    const times = (seen.get(text) ?? 0) + 1;
    if (seen.size >= MOST_COUNTED) seen.clear();
    seen.set(text, times);
    if (times < HOT_FROM) return null;
    seen.delete(text);
    const name = `hot_${names.size + 1}`;
    names.set(text, name);
    return name;
  };
};
