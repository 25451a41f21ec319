import { describe, expect, it } from 'vitest';
import type { Clash } from '../../api/types.ts';
import { clashGroups } from './clash-groups.ts';

const overlap = (ids: string, half: 'am' | 'pm' = 'am', date = '2026-11-24'): Clash => ({
  kind: 'overlap',
  date,
  half,
  engagementIds: [...ids],
  name: null,
});
const groups = (clashes: Clash[]) => clashGroups(clashes).map(({ engagementIds }) => engagementIds.join(''));

describe('clashes of a week', () => {
  it('that concern the same things at the same time are one clash', () => {
    expect(groups([overlap('ab'), overlap('ac'), overlap('bc')])).toEqual(['abc']);
    expect(groups([overlap('ab'), overlap('cd'), overlap('bc')])).toEqual(['abcd']);
  });
  it('of another half-day or another kind stay apart', () => {
    expect(groups([overlap('ab'), overlap('bc', 'pm'), overlap('bd', 'am', '2026-11-25')])).toEqual(['ab', 'bc', 'bd']);
    const kept: Clash = { ...overlap('a'), kind: 'protected', name: '无会日' };
    expect(clashGroups([overlap('ab'), kept])).toEqual([overlap('ab'), kept]);
  });
});
