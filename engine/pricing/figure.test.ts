import { describe, expect, it } from 'vitest';
import { figure, grouped, hoursFigure } from './figure.ts';

describe('hours on a page and on paper', () => {
  it('are rounded in one way: one decimal below ten, none above', () => {
    expect([3.36, 44.06, 2, 9.96, 1234.5].map(figure)).toEqual(['3.4', '44', '2', '10', '1,235']);
    expect(grouped(1234567.5, 1)).toBe('1,234,567.5');
  });
  it('are never shown as none when something was asked', () => {
    expect([0, 0.03, 0.05].map((hours) => hoursFigure(hours))).toEqual(['0', '不足 0.1', '0.1']);
    expect(hoursFigure(0.03, 'en')).toBe('under 0.1');
  });
});
