import { describe, expect, it } from 'vitest';
import { columnsOf, shownColumns } from './columns.ts';

describe('the columns of a list', () => {
  it('stand in the order of its template', () => {
    expect(columnsOf('issued-register')).toEqual(['issuedOn', 'docNo', 'title', 'issuer']);
  });

  it('are shown when any row fills them, in their own place', () => {
    const rows = [{ cells: ['2025-03-04', '', '关于防火的通知', ''] }, { cells: ['', '', '关于防汛的通知', ''] }];
    expect(shownColumns('issued-register', rows).map(({ name, index, unbroken }) => [name, index, unbroken])).toEqual([
      ['issuedOn', 0, true],
      ['title', 2, false],
    ]);
    expect(shownColumns('duty-list', [])).toEqual([]);
  });
});
