import { describe, expect, it } from 'vitest';
import { isDivision } from './division-lookup.ts';

describe('a division code', () => {
  it('is known at every level, and an invented one is not', async () => {
    for (const code of ['53', '530427101']) expect(await isDivision(code), code).toBe(true);
    for (const code of ['999999', '530499']) expect(await isDivision(code), code).toBe(false);
  });
});
