import { describe, expect, it } from 'vitest';
import { figure, grouped } from './figure.ts';

describe('hours on a page and on paper', () => {
  it('are rounded in one way: one decimal below ten, none above', () => {
    expect([3.36, 44.06, 2, 9.96, 1234.5].map(figure)).toEqual(['3.4', '44', '2', '10', '1,235']);
    expect(grouped(1234567.5, 1)).toBe('1,234,567.5');
  });
});
