import type { Pack } from '../../../rule.ts';
import { thinNovelty } from './R-DOC-17.ts';
import { noPeriodicReturns } from './R-RPT-05.ts';
import { noSameDay } from './R-RPT-06.ts';
import { noOvernight } from './R-RPT-07.ts';
import { noWeekend } from './R-RPT-08.ts';
import { materialLength } from './R-RPT-11.ts';

export const districtL08Pack: Pack = {
  id: 'district-l08',
  title: '某区减负十六条措施（材料未写明区名，采用后生效）',
  place: { name: '采用本措施的地方', regions: [] },
  rules: [thinNovelty, noPeriodicReturns, noSameDay, noOvernight, noWeekend, materialLength],
};
