import { LIST_KINDS, type ListKind } from '@songbang/engine/lists/import/fields.ts';

export { LIST_KINDS, type ListKind };

/** Lists that stand until they are replaced; plans and registers are of one year. */
const STANDING: readonly ListKind[] = ['report-types', 'duty-list'];

export const isYearly = (kind: ListKind): boolean => !STANDING.includes(kind);
