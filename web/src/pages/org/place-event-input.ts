import type { PlaceEventInput, PlaceEventKind } from '../../api/types.ts';

export type Typed = { kind: PlaceEventKind; onDate: string; note: string; before: string; after: string };

const CODE = /^\d{2,15}$/;

/**
 * What was typed as an event, or null while it is not yet one: codes are digits, every new division has a code and a name.
 * @example placeEventOf({ kind: 'rename', onDate: '2026-12-01', note: '', before: '530427101', after: '530427101 漠沙镇' })?.before // ['530427101']
 */
export function placeEventOf({ kind, onDate, note, before, after }: Typed): PlaceEventInput | null {
  const codes = before.split(/[\s,]+/).filter((code) => code !== '');
  const lines = after
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const divisions = lines.map((line) => {
    const [code = '', ...name] = line.split(/\s+/);
    return { code, name: name.join('') };
  });
  const whole =
    codes.every((code) => CODE.test(code)) && divisions.every(({ code, name }) => CODE.test(code) && name !== '');
  const needsBefore = kind !== 'create';
  const needsAfter = kind !== 'abolish';
  if (!whole || onDate === '' || (needsBefore && codes.length === 0) || (needsAfter && divisions.length === 0))
    return null;
  return { kind, onDate, note: note.trim(), before: codes, after: divisions };
}
