import { describe, expect, it } from 'vitest';
import { begunBy, endedBy, type PlaceEvent, shapeFault } from './place-event.ts';

const event = (kind: PlaceEvent['kind'], before: string[], after: string[]): PlaceEvent => ({
  kind,
  onDate: '2026-07-01',
  note: '',
  before,
  after: after.map((code) => ({ code, name: code })),
});

describe('changes of divisions', () => {
  it('need the right number of places on each side', () => {
    expect(shapeFault(event('merge', ['1', '2'], ['1']))).toBeNull();
    expect(shapeFault(event('merge', ['1'], ['1']))).toMatch(/两个以上/);
    expect(shapeFault(event('split', ['1'], ['1', '2']))).toBeNull();
    expect(shapeFault(event('rename', ['1'], ['2']))).toMatch(/新名称/);
    expect(shapeFault(event('create', [], ['3']))).toBeNull();
    expect(shapeFault(event('abolish', ['3'], []))).toBeNull();
  });

  it('end the places that do not go on and begin the new ones', () => {
    expect(endedBy(event('merge', ['1', '2'], ['1']))).toEqual(['2']);
    expect(begunBy(event('split', ['1'], ['1', '2'])).map((one) => one.code)).toEqual(['2']);
    expect(endedBy(event('rename', ['1'], ['1']))).toEqual([]);
  });
});
