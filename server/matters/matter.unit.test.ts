import { describe, expect, it } from 'vitest';
import { afterResident, afterUnit } from './matter.ts';

describe('a resident’s matter', () => {
  it('is closed by the township only after an answer', () => {
    expect([afterUnit('open', 'close'), afterUnit('open', 'answer'), afterUnit('answered', 'close')]).toEqual([
      null,
      'answered',
      'closed',
    ]);
  });
  it('can be opened again by the resident, whoever closed it', () => {
    expect([afterResident('closed', 'reopen'), afterResident('answered', 'reopen')]).toEqual(['open', 'open']);
    expect([afterResident('closed', 'close'), afterUnit('closed', 'answer')]).toEqual([null, null]);
  });
});
