import type { Pack } from '../../rule.ts';
import { changshaPack } from './changsha/pack.ts';
import { districtL08Pack } from './district-l08/pack.ts';
import { headcountCapsPack } from './headcount-caps/pack.ts';
import { jilinPack } from './jilin/pack.ts';
import { lengthCapsPack } from './length-caps/pack.ts';
import { meetingsOnceAYearPack } from './meetings-once-a-year/pack.ts';
import { noMeetingDaysPack } from './no-meeting-days/pack.ts';
import { plaquesL26Pack } from './plaques-l26/pack.ts';
import { shandongPack } from './shandong/pack.ts';
import { speechCapsPack } from './speech-caps/pack.ts';
import { taizhouPack } from './taizhou/pack.ts';
import { video90MinutesPack } from './video-90-minutes/pack.ts';
import { workGroupsPack } from './work-groups/pack.ts';
import { zhangjiajiePack } from './zhangjiajie/pack.ts';
import { zhejiangPack } from './zhejiang/pack.ts';

/** Rules of single places: examples read in reports of 2013–2025, loaded only there, to be re-checked before use. */
export const localPacks: Pack[] = [
  noMeetingDaysPack,
  lengthCapsPack,
  video90MinutesPack,
  headcountCapsPack,
  speechCapsPack,
  meetingsOnceAYearPack,
  jilinPack,
  zhejiangPack,
  taizhouPack,
  shandongPack,
  changshaPack,
  zhangjiajiePack,
  workGroupsPack,
  districtL08Pack,
  plaquesL26Pack,
];
