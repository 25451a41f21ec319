import { describe, expect, it } from 'vitest';
import { calledMeeting, meetingKey, meetingsCarriedOut } from './meeting-name.ts';
import { judgeRelay } from './relay.ts';

describe('names of meetings', () => {
  it('are found in the title of the notice that calls them', () => {
    expect(calledMeeting('关于召开全县森林防火工作会议的通知')).toBe('全县森林防火工作会议');
    expect(calledMeeting('新平县人民政府办公室关于召开2026年全县防汛抗旱工作视频会议的补充通知')).toBe(
      '2026年全县防汛抗旱工作视频会议',
    );
    expect(calledMeeting('关于报送森林防火情况的通知')).toBeNull();
  });

  it('are compared without year, place and manner of holding', () => {
    const key = meetingKey('全县森林防火工作会议');
    expect(key).toBe('森林防火工作会议');
    for (const name of ['2026年全县森林防火工作视频会议', '县森林防火工作会议', '新平县森林防火工作电视电话会议'])
      expect(meetingKey(name), name).toBe(key);
    expect(meetingKey('全县工作会议')).toBe('');
  });

  it('are found where a text says that it carries one out', () => {
    expect(meetingsCarriedOut('为传达贯彻全县森林防火工作会议精神，镇党委决定开会。').map((one) => one.name)).toEqual([
      '全县森林防火工作会议',
    ]);
    expect(meetingsCarriedOut('请按照会议要求落实。')).toEqual([]);
  });
});

describe('a meeting about a meeting', () => {
  const called = {
    id: 'county',
    text: '关于召开全县森林防火工作会议的通知\n各乡镇：\n定于2026年11月3日上午9:00在县政府会议室召开全县森林防火工作会议。\n新平县人民政府办公室\n2026年10月30日',
  };
  const own = {
    text: '关于召开全镇森林防火工作会议的通知\n各村（社区）：\n为传达学习全县森林防火工作会议精神，定于2026年11月4日下午3:00在镇政府召开会议。\n漠沙镇人民政府\n2026年11月3日',
  };

  it('is recognised though the two notices share few words', () => {
    const finding = judgeRelay(own, [called]);
    expect(finding.carriesOut).toBe('county');
    expect(finding.parents[0]).toMatchObject({ id: 'county', cited: true });
  });

  it('is not seen where the meeting is of another level, later, or merely of the same kind', () => {
    const ofProvince = { ...own, text: own.text.replace('全县森林', '全省森林') };
    expect(judgeRelay(ofProvince, [called]).carriesOut).toBeNull();
    const later = { ...called, text: called.text.replace('10月30日', '11月20日') };
    expect(judgeRelay(own, [later]).carriesOut).toBeNull();
    const unsaid = { ...own, text: own.text.replace('为传达学习全县森林防火工作会议精神，', '') };
    expect(judgeRelay(unsaid, [called]).carriesOut).toBeNull();
  });
});
