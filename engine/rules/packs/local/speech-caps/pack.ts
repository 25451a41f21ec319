import type { Pack } from '../../../rule.ts';
import { localSpeechCap } from './R-MTG-20.ts';

export const speechCapsPack: Pack = {
  id: 'speech-caps',
  title: '高台、江西、江门讲话时长上限',
  place: { name: '高台县、江西省、江门市', regions: ['620724', '36', '4407'] },
  rules: [localSpeechCap],
};
