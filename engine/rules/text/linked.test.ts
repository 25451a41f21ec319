import { describe, expect, it } from 'vitest';
import { demandOf } from '../demand.ts';
import { linkedHits } from './linked.ts';
import { onResult } from './on-result.ts';

const found = (text: string): string[] =>
  linkedHits(demandOf(text), { thing: /会议记录/g, outcome: /作为[^。]*依据/g }).map(({ words }) => words);

describe('what hangs on a demand', () => {
  it('may stand clauses further in the sentence', () => {
    expect(found('各村要有会议记录，专人归档，作为考核的依据。')).toEqual(['会议记录，专人归档，作为考核的依据']);
    expect(found('各村要有会议记录，群众评议结果作为考核的依据。')).toEqual([]);
  });

  it('may stand in the next sentence when that takes it up', () => {
    expect(found('各村要有会议记录。上述资料作为考核的依据。')).toEqual(['会议记录。上述资料作为考核的依据']);
    expect(found('各村要有会议记录。群众评议作为考核的依据。')).toEqual([]);
  });

  it('does not reach into the next paragraph', () => {
    expect(found('各村要有会议记录。\n上述资料作为考核的依据。')).toEqual([]);
  });

  it('is nothing where it is forbidden', () => {
    expect(found('各村要有会议记录，不得作为考核的依据。')).toEqual([]);
  });

  it('counts as a result where points hang on one', () => {
    expect(onResult('现场会观摩项目，投资完成年度计划的得10分')).toBe(true);
    expect(onResult('召开会议，未完成任务的扣2分')).toBe(false);
  });
});
