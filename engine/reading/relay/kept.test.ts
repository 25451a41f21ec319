import { describe, expect, it } from 'vitest';
import { kept } from './kept.ts';

describe('what was made of a text', () => {
  const counted = (limits: { most: number; longest: number }) => {
    const asked: string[] = [];
    const of = kept((text: string) => {
      asked.push(text);
      return { text };
    }, limits);
    return { asked, of };
  };

  it('is made once and is the same thing the next time', () => {
    const { asked, of } = counted({ most: 100, longest: 10 });
    expect(of('甲')).toBe(of('甲'));
    expect(asked).toEqual(['甲']);
  });

  it('goes when too much is held, what was asked least lately first', () => {
    const { asked, of } = counted({ most: 4, longest: 10 });
    for (const text of ['aa', 'bb', 'aa', 'cc', 'aa', 'bb']) of(text);
    expect(asked).toEqual(['aa', 'bb', 'cc', 'bb']);
  });

  it('is never held of a text that is too long', () => {
    const { asked, of } = counted({ most: 100, longest: 3 });
    expect(of('abcd').text).toBe('abcd');
    of('abcd');
    expect(asked).toHaveLength(2);
  });
});
