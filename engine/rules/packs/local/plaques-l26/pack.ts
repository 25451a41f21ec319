import type { Pack } from '../../../rule.ts';
import { plaquesOnWalls } from './R-VIL-04.ts';

export const plaquesL26Pack: Pack = {
  id: 'plaques-l26',
  title: '山东某县规范村级牌子方案（采用后生效）',
  place: { name: '采用本方案的地方', regions: [] },
  rules: [plaquesOnWalls],
};
