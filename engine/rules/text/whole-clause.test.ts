import { describe, expect, it } from 'vitest';
import { demandOf } from '../demand.ts';
import { hits } from './hits.ts';
import { wholeClause } from './whole-clause.ts';

const quoted = (text: string, pattern: RegExp): string[] => hits(demandOf(text), pattern).map(wholeClause);

describe('what is quoted from a notice', () => {
  it('ends where its clause ends, brackets closed', () => {
    expect(quoted('请于每月28日（本次报送于29日）前报送进度，逾期通报。', /每月[^。]*?报送/g)).toEqual([
      '每月28日（本次报送于29日）前报送进度',
    ]);
  });

  it('ends before a bracket that was opened before it', () => {
    expect(quoted('台账（每周报送进度）齐全。', /每周报送/g)).toEqual(['每周报送进度']);
  });

  it('keeps a comma inside a bracket', () => {
    expect(quoted('每周报送台账（含照片，附说明），不得遗漏。', /每周报送/g)).toEqual([
      '每周报送台账（含照片，附说明）',
    ]);
  });

  it('is cut with … where the clause is too long, never inside a bracket', () => {
    const long = '进度'.repeat(30);
    expect(quoted(`每月28日（本次报送于29日）前将${long}报来。`, /每月[^。]*?报送/g)).toEqual([
      '每月28日（本次报送于29日）…',
    ]);
  });

  it('ends at a comma when several clauses were found', () => {
    const more = '并将有关材料整理成册逐级审核把关后装订存档';
    expect(quoted(`务必按照上级有关要求进一步提高政治站位和思想认识，${more}${more}。`, /务必[^。]{1,40}/g)).toEqual([
      '务必按照上级有关要求进一步提高政治站位和思想认识',
    ]);
  });
});
