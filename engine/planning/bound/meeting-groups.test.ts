import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { generateInstance, TOWN_YEAR } from '../testing/generate.ts';
import { generatePrefecture } from '../testing/prefecture.ts';
import { boundParts } from './bound.ts';
import { meetingGroups } from './meeting-groups.ts';

const COUNTY = { ...TOWN_YEAR, townships: 4, requests: 40, meetings: 60 };

describe('the meetings of several counties', () => {
  it('are bounded county by county, each meeting once', () => {
    const p = compile(generatePrefecture(3, 1, COUNTY));
    const groups = meetingGroups(p);
    expect(groups.flat().sort((x, y) => x - y)).toEqual([...Array(p.meetings).keys()]);
    expect(groups.length).toBe(3);
    expect(groups.every((group) => new Set(group.map((j) => p.meetingSeat[j])).size === 1)).toBe(true);
    expect(boundParts(p).filter((part) => part < 0)).toEqual([-1, -2, -3]);
  });

  it('stay together when somebody attends in two counties', () => {
    const instance = generatePrefecture(2, 1, COUNTY);
    const [first, second] = [instance.meetings[0]!, instance.meetings.at(-1)!];
    second.att.push(first.att[0]!);
    expect(meetingGroups(compile(instance)).length).toBe(1);
    expect(meetingGroups(compile(generateInstance(COUNTY, 1))).length).toBe(1);
  });
});
