import { describe, expect, it } from 'vitest';
import { bearersOf } from './rest-views.ts';

const held = [
  { post: '护林防火(林草)专干', personId: 'a', from: '2026-01-01', to: '2026-06-01' },
  { post: '林业站长', personId: 'b', from: '2026-06-01', to: null },
  { post: '统计员', personId: 'c', from: '2026-01-01', to: null },
];
const booking = (more: object) => ({
  id: '1',
  kind: 'visit',
  topic: '森林防火',
  title: '',
  issuer: '',
  requestId: '1',
  startsAt: new Date('2026-11-28T01:00:00Z'),
  endsAt: new Date('2026-11-28T09:00:00Z'),
  allDay: true,
  travelMinutes: 0,
  owners: [],
  ...more,
});

describe('who bore a booking', () => {
  it('is whoever the tasks were given to, else for a visit the holder of its line of work on that day', () => {
    expect(bearersOf(booking({ owners: ['x', 'y'] }), held)).toEqual(['x', 'y']);
    expect(bearersOf(booking({}), held)).toEqual(['b']);
    expect(bearersOf(booking({ startsAt: new Date('2026-03-01T01:00:00Z') }), held)).toEqual(['a']);
  });

  it('is not guessed: a meeting nobody was named for, and a visit of no known line of work, stay with the office', () => {
    expect(bearersOf(booking({ kind: 'meeting' }), held)).toEqual([]);
    expect(bearersOf(booking({ topic: null }), held)).toEqual([]);
  });
});
