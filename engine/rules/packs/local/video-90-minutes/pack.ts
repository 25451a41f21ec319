import type { Pack } from '../../../rule.ts';
import { videoLength } from './R-MTG-17.ts';

export const video90MinutesPack: Pack = {
  id: 'video-90-minutes',
  title: '河北、吉林、江门视频会议时长',
  place: { name: '河北省、吉林省、江门市', regions: ['13', '22', '4407'] },
  rules: [videoLength],
};
