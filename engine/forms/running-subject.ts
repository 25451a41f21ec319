import type { Grain } from './form.ts';
import type { ReadField } from './resolve-field.ts';

/**
 * Flat headers name a subject once and go on: 户主姓名, 户类型, 联系电话. The context remembers who was named last and
 * what has been asked about the row's own person already.
 */
export type Context = {
  grain: Grain | string;
  /** The row's own person: the person, the head, or nobody but the unit itself. */
  own: string;
  /** Is a row a person or a household? Elsewhere household attributes are the unit's. */
  isHome: boolean;
  running: string | null;
  asked: Set<string>;
};

/** Asked about whoever was named last, even the first time. */
const FOLLOWS = new Set(['phone', 'rel', 'unit']);

export function contextOf(grain: Grain | string, reads: readonly ReadField[]): Context {
  const isHome = grain === 'person' || grain === 'household';
  return { grain, own: ownSubject(grain, reads), isHome, running: null, asked: new Set() };
}

/** A household sheet that lists its members flat, one a row, is about persons whatever its name says. */
function ownSubject(grain: string, reads: readonly ReadField[]): string {
  if (grain === 'person') return 'person';
  if (grain !== 'household') return grain;
  const flat = (attribute: string, subject: string | null) =>
    reads.some(
      (read) =>
        read.found?.entry.attribute === attribute && (read.named?.subject ?? null) === subject && read.over === null,
    );
  return flat('rel-head', null) && flat('name', null) ? 'person' : 'head';
}

export type SubjectFound = { name: string; how: 'named' | 'header' | 'neighbour' | 'own' };

/** Whose attribute the field asks for: named in the label, in a header above, by a neighbour before it, or the row's own. */
export function subjectOf(read: ReadField, context: Context): SubjectFound {
  const attribute = read.found?.entry.attribute;
  if (attribute === 'rel' && /监护人/.test(read.label.text)) return { name: 'guardian', how: 'named' };
  if (read.named) return { name: asMember(read.named.subject, context), how: 'named' };
  if (read.over) return { name: asMember(read.over.subject, context), how: 'header' };
  if (attribute !== undefined && attribute === 'rel-head') return { name: 'person', how: 'own' };
  if (context.running !== null && attribute !== undefined && follows(read, context))
    return { name: context.running, how: 'neighbour' };
  return { name: context.own, how: 'own' };
}

/** In a household sheet a member is the person other sheets have rows for, and the applicant speaks for the household. */
function asMember(subject: string, context: Context): string {
  if (context.grain !== 'household') return subject;
  if (subject === 'family') return 'person';
  return subject === 'person' ? context.own : subject;
}

function follows(read: ReadField, context: Context): boolean {
  const entry = read.found?.entry;
  if (!entry || entry.scope === 'form') return false;
  if (context.running === 'person' && context.own === 'head') return entry.scope === 'human';
  if (entry.scope === 'household') return false;
  return FOLLOWS.has(entry.attribute) || context.asked.has(entry.attribute);
}

/** Moves on past a field: a name changes who is spoken of, an attribute of the row's own person ends a digression. */
export function advance(context: Context, read: ReadField): void {
  const entry = read.found?.entry;
  if (entry?.scope !== 'human' || read.over) return;
  const subject = subjectOf(read, context);
  if (entry.attribute === 'name') context.running = subject.name === context.own ? null : subject.name;
  else if (subject.how === 'named') context.running = subject.name === context.own ? context.running : subject.name;
  else if (subject.how === 'own') context.running = context.own === 'head' ? context.running : null;
  if (subject.name === context.own) context.asked.add(entry.attribute);
}
