import type { RuleRow } from '../../api/types.ts';

export type RuleFilter = { q?: string | undefined; pack?: string | undefined; status?: string | undefined };

/** A county's own rule and one that does not bind here are told apart by where they stand, the others by how far they are encoded. */
export const groupOf = ({ pack, status, standing }: RuleRow): string => {
  if (pack === 'own') return 'own';
  return standing === 'elsewhere' ? 'elsewhere' : status;
};

const textOf = ({ id, title, titleEn, source, place, why }: RuleRow): string =>
  [id, title, titleEn, source?.title, source?.titleEn, source?.clause, source?.clauseEn, place, why]
    .join(' ')
    .toLowerCase();

/** Every word must occur somewhere; packs and states are exact. `matching(rows, { q: '截图' })` */
export const matching = (rows: RuleRow[], { q = '', pack, status }: RuleFilter): RuleRow[] => {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (pack && row.pack !== pack) return false;
    if (status && groupOf(row) !== status) return false;
    const text = textOf(row);
    return words.every((word) => text.includes(word));
  });
};
