import { describe, expect, it } from 'vitest';
import { placeEventOf } from './place-event-input.ts';

const typed = {
  kind: 'merge' as const,
  onDate: '2026-12-01',
  note: ' n ',
  before: '530427101, 530427102',
  after: '530427101 漠沙镇\n',
};

describe('a typed change of divisions', () => {
  it('is read line by line', () => {
    expect(placeEventOf(typed)).toEqual({
      kind: 'merge',
      onDate: '2026-12-01',
      note: 'n',
      before: ['530427101', '530427102'],
      after: [{ code: '530427101', name: '漠沙镇' }],
    });
  });
  it('is not one before it is whole', () => {
    expect(placeEventOf({ ...typed, onDate: '' })).toBeNull();
    expect(placeEventOf({ ...typed, before: '53x' })).toBeNull();
    expect(placeEventOf({ ...typed, before: '' })).toBeNull();
    expect(placeEventOf({ ...typed, after: '530427101' })).toBeNull();
    expect(placeEventOf({ ...typed, after: '' })).toBeNull();
  });
  it('needs nothing before a creation and nothing after an abolition', () => {
    expect(placeEventOf({ ...typed, kind: 'create', before: '' })?.before).toEqual([]);
    expect(placeEventOf({ ...typed, kind: 'abolish', after: '' })?.after).toEqual([]);
  });
});
