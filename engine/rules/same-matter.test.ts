import { describe, expect, it } from 'vitest';
import { deploysAgain, matterOf, passesOn } from './same-matter.ts';

describe('the matter of a title', () => {
  it.each([
    ['关于做好冬春森林防火工作的通知', '冬春森林防火'],
    ['关于召开冬春森林防火工作会议的通知', '冬春森林防火'],
    ['新平彝族傣族自治县应急管理局关于召开全县冬春森林防火工作部署会的通知', '冬春森林防火'],
    ['关于进一步加强2026年冬春森林防火工作的实施方案', '冬春森林防火'],
    ['关于印发《2026年农村饮水安全工作方案》的通知', '农村饮水安全'],
    ['关于召开会议的通知', ''],
  ])('of %s is %s', (title, matter) => {
    expect(matterOf(title)).toBe(matter);
  });
});

describe('a meeting that deploys its sender’s own document again', () => {
  const document = { title: '关于做好冬春森林防火工作的通知', docNo: '新应急〔2026〕33号' };
  const meeting = (title: string, text = '') => ({ title, text });

  it('says so by title or by number, but not when the document is only its basis', () => {
    expect(passesOn('为贯彻落实《关于做好冬春森林防火工作的通知》,定于', document)).toBe(true);
    expect(passesOn('会议传达新应急〔2026〕33号文件', document)).toBe(true);
    expect(passesOn('根据《关于做好冬春森林防火工作的通知》,定于', document)).toBe(false);
    expect(passesOn('研究经费。附《关于做好冬春森林防火工作的通知》', document)).toBe(false);
  });

  it('is about the same matter and called to deploy it', () => {
    expect(deploysAgain(meeting('关于召开冬春森林防火工作会议的通知'), document)).toBe('matter');
    expect(deploysAgain(meeting('关于召开冬春森林防火现场观摩会的通知'), document)).toBeNull();
    expect(deploysAgain(meeting('关于召开林区道路工作会议的通知'), document)).toBeNull();
    expect(deploysAgain(meeting('关于召开工作会议的通知'), document)).toBeNull();
  });
});
