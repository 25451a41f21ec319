/**
 * The gold standard, computed the slow way and apart from the engine: every 13-character run of every query looked up
 * in every held document. A character is copied when some run around it occurs there.
 */
const GRAM = 13;

/** Own reduction, by whole-text NFKC, so that a fault in the engine's table shows as a difference. */
export const bareText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}\p{C}]/gu, '');

type Runs = Map<string, Set<string>>;

export const runsOf = (texts: Iterable<string>): Set<string> => {
  const runs = new Set<string>();
  for (const text of texts) {
    const bare = bareText(text);
    for (let i = 0; i + GRAM <= bare.length; i++) runs.add(bare.slice(i, i + GRAM));
  }
  return runs;
};

/** For each wanted run, the ids of the documents that carry it. */
export const holdersOf = (wanted: Set<string>, documents: Iterable<{ id: string; text: string }>): Runs => {
  const holders: Runs = new Map();
  for (const { id, text } of documents) {
    const bare = bareText(text);
    for (let i = 0; i + GRAM <= bare.length; i++) {
      const run = bare.slice(i, i + GRAM);
      if (!wanted.has(run)) continue;
      const held = holders.get(run);
      if (held === undefined) holders.set(run, new Set([id]));
      else held.add(id);
    }
  }
  return holders;
};

/** Share of a text copied from any of the given documents together. */
export const shareFrom = (text: string, ids: string[], holders: Runs): number => {
  const bare = bareText(text);
  const copied = new Uint8Array(bare.length);
  for (let i = 0; i + GRAM <= bare.length; i++) {
    const held = holders.get(bare.slice(i, i + GRAM));
    if (held !== undefined && ids.some((id) => held.has(id))) copied.fill(1, i, i + GRAM);
  }
  return bare.length === 0 ? 0 : copied.reduce((sum, flag) => sum + flag, 0) / bare.length;
};

/** The document a text is most copied from, of all held. */
export const mostCopied = (text: string, holders: Runs, except: Set<string>): { id: string | null; share: number } => {
  const bare = bareText(text);
  const ids = new Set<string>();
  for (let i = 0; i + GRAM <= bare.length; i++)
    for (const id of holders.get(bare.slice(i, i + GRAM)) ?? []) ids.add(id);
  let best: { id: string | null; share: number } = { id: null, share: 0 };
  for (const id of ids) {
    const share = except.has(id) ? 0 : shareFrom(text, [id], holders);
    if (share > best.share) best = { id, share };
  }
  return best;
};
