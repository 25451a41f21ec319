import { describe, expect, it } from 'vitest';
import { generateInstance, TOWN_MONTH } from '../testing/generate.ts';
import { grainOf, meetingDrives, roundUpTo, visitDrives } from './grain.ts';

describe('what costs are multiples of', () => {
  it('is the half point when drives are told in quarters of an hour, and smaller as soon as one price asks for it', () => {
    const instance = generateInstance(TOWN_MONTH, 1);
    instance.townships[0]!.tau = 1.25;
    expect(visitDrives(instance, 0)).toEqual([2.5]);
    expect(grainOf(instance, visitDrives(instance))).toBe(0.5);
    expect(grainOf(instance, [])).toBe(1);
    instance.persons[0]!.tau = 0.125;
    expect(grainOf(instance, meetingDrives(instance))).toBe(0.25);
    instance.cost.village = Math.PI;
    expect(grainOf(instance, [])).toBe(0);
  });

  it('lets a bound be rounded up, but not across a multiple it exceeds by rounding errors only', () => {
    expect(roundUpTo(0.5, 10.1)).toBe(10.5);
    expect(roundUpTo(0.5, 9.999_999_9)).toBe(10);
    expect(roundUpTo(0.5, 10.000_000_1)).toBe(10.000_000_1);
    expect(roundUpTo(0, 10.1)).toBe(10.1);
    expect(roundUpTo(0.5, Number.NEGATIVE_INFINITY)).toBe(Number.NEGATIVE_INFINITY);
  });
});
