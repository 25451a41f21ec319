import type { Pack } from '../../rule.ts';
import { objectionRecord } from './R-ACC-02.ts';

export const accountability2019Pack: Pack = {
  id: 'accountability-2019',
  title: '《中国共产党问责条例》',
  place: null,
  rules: [objectionRecord],
};
