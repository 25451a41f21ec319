import { describe, expect, it } from 'vitest';
import { shortDay } from '../../format/format.ts';
import { columnsOf, shownCell, shownColumns } from './columns.ts';

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

  it('show a date as an official reads it, and anything else as it stands', () => {
    const read = (cell: string) => shownCell(cell, (date) => shortDay(date, 'zh-CN', 2026));
    expect(['2026-12-07', '2026-01-01至2026-02-28', '2025-03-04', '政发〔2026〕7号', ''].map(read)).toEqual([
      '12月7日',
      '1月1日至2月28日',
      '2025年3月4日',
      '政发〔2026〕7号',
      '',
    ]);
  });
});
