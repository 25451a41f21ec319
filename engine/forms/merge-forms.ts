import type { Form } from './form.ts';
import { grainOf } from './grain.ts';
import { type KeptApart, keptApart } from './kept-apart.ts';
import { type FieldMatch, matchFields } from './match-fields.ts';

/** Where a merged field comes from. */
export type FieldOrigin = { form: string; index: number };
/** A field of a merged sheet; `concept` null when it was taken over as it stood. */
export type MergedField = { concept: string | null; label: string; path: string[]; origins: FieldOrigin[] };
export type MergedSheet = { grain: string; forms: string[]; fields: MergedField[] };

export type Merge = {
  fields: FieldMatch[];
  /** Before: leaf columns and sheets. After: merged sheets, and meanings asked once by whichever sheet comes first. */
  merged: { forms: number; fields: number; from: { forms: number; fields: number } };
  sheets: MergedSheet[];
  apart: KeptApart[];
};

/** Share of the smaller form's known fields that must be asked already before two forms become one sheet. */
const SHARED = 0.4;

/**
 * Many forms → the sheets that ask everything once. Forms of one grain that share enough meanings become one sheet; a
 * meaning is asked once in each; what nobody has explained is taken over unmerged. Pairs that look alike and were kept
 * apart come with the guard that kept them.
 * @param learned aliases people confirmed: `[alias, attribute]`
 * @example mergeForms([]).merged // { forms: 0, fields: 0, from: { forms: 0, fields: 0 } }
 */
export function mergeForms(forms: readonly Form[], learned: readonly (readonly [string, string])[] = []): Merge {
  const fields = matchFields(forms, learned);
  const byForm = new Map<string, FieldMatch[]>();
  for (const match of fields) {
    const own = byForm.get(match.form);
    if (own) own.push(match);
    else byForm.set(match.form, [match]);
  }
  const groups = groupForms(forms, byForm);
  const sheets = groups.map((group) => toSheet(group, byForm));
  return {
    fields,
    merged: {
      forms: sheets.length,
      fields: new Set(fields.map((match) => match.concept ?? `${match.form} ${match.index}`)).size,
      from: { forms: forms.length, fields: fields.length },
    },
    sheets,
    apart: keptApart(forms, fields),
  };
}

type Group = { grain: string; forms: Form[]; concepts: Set<string> };

/** Largest forms first, so that small ones join them and not the other way round. */
function groupForms(forms: readonly Form[], byForm: ReadonlyMap<string, FieldMatch[]>): Group[] {
  const groups: Group[] = [];
  for (const form of [...forms].sort((a, b) => b.fields.length - a.fields.length)) {
    const grain = String(grainOf(form));
    const concepts = new Set((byForm.get(form.id) ?? []).flatMap((match) => match.concept ?? []));
    const near = groups
      .filter((group) => group.grain === grain)
      .map((group) => ({ group, share: overlap(concepts, group.concepts) }));
    const best = near.sort((a, b) => b.share - a.share)[0];
    if (best && best.share >= SHARED) {
      best.group.forms.push(form);
      for (const concept of concepts) best.group.concepts.add(concept);
    } else groups.push({ grain, forms: [form], concepts });
  }
  return groups;
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const smaller = Math.min(a.size, b.size);
  return smaller === 0 ? 0 : [...a].filter((concept) => b.has(concept)).length / smaller;
}

function toSheet(group: Group, byForm: ReadonlyMap<string, FieldMatch[]>): MergedSheet {
  const merged = new Map<string, MergedField & { labels: Map<string, number> }>();
  for (const form of group.forms) {
    for (const match of byForm.get(form.id) ?? []) {
      const field = form.fields[match.index];
      if (!field) continue;
      const key = match.concept ?? `${match.form} ${match.index}`;
      const entry = merged.get(key) ?? {
        concept: match.concept,
        label: field.label,
        path: field.path,
        origins: [],
        labels: new Map<string, number>(),
      };
      entry.origins.push({ form: form.id, index: match.index });
      entry.labels.set(field.label, (entry.labels.get(field.label) ?? 0) + 1);
      merged.set(key, entry);
    }
  }
  const fields = [...merged.values()].map(({ labels, ...entry }) => ({
    ...entry,
    label: mostUsed(labels, entry.label),
  }));
  return { grain: group.grain, forms: group.forms.map((form) => form.id), fields };
}

function mostUsed(labels: ReadonlyMap<string, number>, first: string): string {
  return [...labels].reduce((best, next) => (next[1] > best[1] ? next : best), [first, 0] as [string, number])[0];
}
