import type { ValueKind } from '../form.ts';

/**
 * What an attribute describes.
 * - `human`: one person; the subject (applicant, head, guardian, father …) is part of the meaning
 * - `household`: the household behind a person or a head: one meaning whoever is named
 * - `form`: the sheet, the place or the procedure; nobody in particular
 */
export type Scope = 'human' | 'household' | 'form';

/** `[attribute, kind, aliases separated by blanks, unit it is counted in, standard it is defined by]` */
export type EntryRow = readonly [
  attribute: string,
  kind: ValueKind,
  aliases: string,
  unit?: string | undefined,
  standard?: string,
];

/** A block of the dictionary: rows of one scope and where their aliases were seen. */
export type EntryBlock = { scope: Scope; source: string; rows: readonly EntryRow[] };

/** One attribute with its provenance, as the matcher and the alias store see it. */
export type Entry = {
  attribute: string;
  scope: Scope;
  kind: ValueKind;
  unit: string | null;
  standard: string | null;
  source: string;
  aliases: string[];
};
