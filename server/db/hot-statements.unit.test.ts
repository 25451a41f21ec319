import { describe, expect, it } from 'vitest';
import { hotStatements } from './hot-statements.ts';

const asked = (nameOf: (text: string) => string | null, text: string, times: number): (string | null)[] =>
  Array.from({ length: times }, () => nameOf(text));

describe('statements run again and again', () => {
  it('get a name of their own once they are hot, and keep it', () => {
    const nameOf = hotStatements();
    expect(asked(nameOf, 'select 1', 19)).toEqual(Array(19).fill(null));
    expect(asked(nameOf, 'select 1', 2)).toEqual(['hot_1', 'hot_1']);
    expect(asked(nameOf, 'select 2', 20).at(-1)).toBe('hot_2');
  });

  it('are a hundred at most; what comes later stays without a name', () => {
    const nameOf = hotStatements();
    for (let n = 0; n < 150; n++) asked(nameOf, `select ${n}`, 20);
    expect([nameOf('select 99'), nameOf('select 100')]).toEqual(['hot_100', null]);
  });

  it('are forgotten while rare, however many texts pass', () => {
    const nameOf = hotStatements();
    asked(nameOf, 'select 0', 19);
    for (let n = 1; n < 3_000; n++) nameOf(`select ${n}`);
    expect(nameOf('select 0')).toBeNull();
  });
});
