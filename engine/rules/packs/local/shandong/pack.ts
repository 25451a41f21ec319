import type { Pack } from '../../../rule.ts';
import { noPureCopying } from './R-DOC-18.ts';

export const shandongPack: Pack = {
  id: 'shandong',
  title: '山东 2019 年减负部署',
  place: { name: '山东省', regions: ['37'] },
  rules: [noPureCopying],
};
