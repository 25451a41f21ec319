type Issued = { issuerUnitId: string | null; issuerName: string; issuerLevel: string | null };

/** A list that names this many bodies of a level is taken for the level's own; of fewer it is those bodies' alone. */
const FEWEST_BODIES = 3;

/**
 * Whether a list of documents speaks for every body of a level: a county that begins with the plans of one or two offices has said
 * nothing about the others.
 * @example coversLevel([], 'county') // false
 */
export function coversLevel(rows: readonly Issued[], level: string | null): boolean {
  if (level === null) return false;
  const bodies = new Set<string>();
  for (const { issuerLevel, issuerUnitId, issuerName } of rows) {
    if (issuerLevel === level) bodies.add(issuerUnitId ?? issuerName);
    if (bodies.size === FEWEST_BODIES) return true;
  }
  return false;
}
