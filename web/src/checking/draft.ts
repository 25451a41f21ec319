import type { RequestInput } from '../api/types.ts';

/** What is kept of an unfinished request in this browser, for one account, until it is submitted. */
export type Draft = RequestInput;
/** The part of the browser's storage that is used; tests bring their own. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const place = (accountId: string) => `songbang.draft.${accountId}`;

export const emptyDraft = (targetUnitIds: string[]): Draft => ({
  text: '',
  title: null,
  kind: null,
  channel: 'red-head',
  targetUnitIds,
  emergency: { declared: false, basis: null },
  statements: [],
});

export function loadDraft(shelf: Shelf, accountId: string): Draft | null {
  try {
    const kept: unknown = JSON.parse(shelf.getItem(place(accountId)) ?? 'null');
    return isDraft(kept) ? { ...kept, statements: kept.statements ?? [] } : null;
  } catch {
    return null;
  }
}

/**
 * Keeps a draft only when a check of this very text found no secrecy mark; with a mark whatever was kept goes at once.
 * Returns whether it is kept: storage may be full or forbidden, typing goes on without it.
 */
export function keepDraft(
  shelf: Shelf,
  accountId: string,
  draft: Draft,
  check: { text: string; secrecy: string | null },
): boolean {
  if (check.secrecy !== null) {
    dropDraft(shelf, accountId);
    return false;
  }
  if (check.text !== draft.text) return false;
  try {
    if (draft.text.trim() === '') shelf.removeItem(place(accountId));
    else shelf.setItem(place(accountId), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(shelf: Shelf, accountId: string): void {
  try {
    shelf.removeItem(place(accountId));
  } catch {
    // A browser without storage has nothing to drop.
  }
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const draft = value as Partial<Record<keyof Draft, unknown>>;
  return (
    typeof draft.text === 'string' &&
    typeof draft.channel === 'string' &&
    Array.isArray(draft.targetUnitIds) &&
    typeof draft.emergency === 'object' &&
    draft.emergency !== null
  );
}
