export type GoldForm = { id: string; fields: { label: string; path: string[]; concept: string | null }[] };
type Matched = { form: string; index: number; concept: string | null };
type Point = { at: string; gold: string | null; ours: string | null };

export type PairScore = {
  forms: number;
  fields: number;
  /** Pairs of fields from different forms that truly mean the same. */
  truePairs: number;
  precision: number;
  recall: number;
  f1: number;
  /** Wrong merges among all merges we propose. */
  wrongShare: number;
  wrong: string[];
  missed: string[];
};

/**
 * Compares our partition of the fields with the gold one, over cross-form pairs only.
 * @example scorePairs([{ id: 'a', fields: [] }], []).truePairs // 0
 */
export function scorePairs(forms: readonly GoldForm[], matches: readonly Matched[]): PairScore {
  const ours = new Map(matches.map((match) => [`${match.form} ${match.index}`, match.concept]));
  const points = forms.map((form) =>
    form.fields.map(
      (field, index): Point => ({
        at: `${form.id} ${index} ${field.path.join('/')}`,
        gold: field.concept,
        ours: ours.get(`${form.id} ${index}`) ?? null,
      }),
    ),
  );
  const counts = { both: 0, gold: 0, ours: 0 };
  const wrong: string[] = [];
  const missed: string[] = [];
  forEachCrossPair(points, (a, b) => {
    const gold = a.gold !== null && a.gold === b.gold;
    const mine = a.ours !== null && a.ours === b.ours;
    if (gold) counts.gold++;
    if (mine) counts.ours++;
    if (gold && mine) counts.both++;
    if (mine && !gold) wrong.push(`${a.at} = ${b.at} as ${a.ours}; gold ${a.gold}, ${b.gold}`);
    if (gold && !mine) missed.push(`${a.at} (${a.ours}) = ${b.at} (${b.ours}); gold ${a.gold}`);
  });
  const precision = counts.ours === 0 ? 1 : counts.both / counts.ours;
  const recall = counts.gold === 0 ? 1 : counts.both / counts.gold;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return {
    forms: forms.length,
    fields: points.flat().length,
    truePairs: counts.gold,
    precision,
    recall,
    f1,
    wrongShare: 1 - precision,
    wrong,
    missed,
  };
}

function forEachCrossPair(forms: readonly Point[][], visit: (a: Point, b: Point) => void): void {
  forms.forEach((form, at) => {
    for (const other of forms.slice(at + 1)) for (const a of form) for (const b of other) visit(a, b);
  });
}
