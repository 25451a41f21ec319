import { beforeAll, describe, expect, it } from 'vitest';
import type { County } from '../server/test/county.ts';
import { check, type Detail, findingOf, kitOf, notice, requestsOfCase } from './test/steps.ts';
import { theYear } from './test/the-year.ts';

let county: County;
let halfHour: Detail;
beforeAll(async () => {
  county = await theYear();
  halfHour = (await requestsOfCase(county, 'half-hour-meeting'))[0]!;
});

describe('M12 视频、网络会议仍未普及: video meetings are not common', () => {
  it('tests every meeting on site for video first, with the source that asks for it', () => {
    const found = findingOf(halfHour.review, 'R-MTG-10')!;
    expect(found.fixes.map((fix) => fix.id)).toEqual(['video']);
    expect(found.source).toMatchObject({ title: '整治形式主义为基层减负若干规定', clause: '第二部分' });
  });

  it('shows the saving: every hour on the road of every township, and nothing else', async () => {
    const { alternatives, price } = await check(county, halfHour.body);
    const video = alternatives.find((one) => one.code === 'video')!;
    const road = (await kitOf(county)).townships.reduce((sum, town) => sum + 2 * town.travelHours, 0);
    expect(road).toBeGreaterThan(30);
    expect(video.savedPersonHours).toBeCloseTo(road, 1);
    expect(video.price.personHours).toBeCloseTo(price.personHours - road, 1);
    const { yuanPerHour, yuanPerVehicleHour } = (await kitOf(county)).costs;
    expect(video.savedYuan).toBeCloseTo(road * (yuanPerHour + yuanPerVehicleHour), 0);
  });

  it('leaves alone what is by video already, and what needs everybody on the spot', async () => {
    const meeting = (how: string, title = '森林防火工作会议') =>
      notice(`关于召开${title}的通知`, `定于2026年12月8日9:00至10:00${how}召开会议,请各乡镇分管负责同志参加。`);
    const found = async (text: string) => findingOf((await check(county, text)).review, 'R-MTG-10');
    expect(await found(meeting('在县会议中心'))).toBeDefined();
    expect(await found(meeting('以视频会议形式'))).toBeUndefined();
    expect(await found(meeting('在县会议中心', '森林防火现场会'))).toBeUndefined();
    const byVideo = await check(county, meeting('以视频会议形式'));
    expect(byVideo.alternatives.map((one) => one.code)).not.toContain('video');
  });
});
