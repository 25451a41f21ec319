import type { Pack } from '../../rule.ts';
import { onTheDutyList } from './R-RES-01.ts';
import { takenBack } from './R-RES-02.ts';
import { departmentLeads } from './R-RES-03.ts';
import { territorialManagement } from './R-RES-08.ts';
import { tightened } from './R-RPT-13.ts';

export const dutyLists2024Pack: Pack = {
  id: 'duty-lists-2024',
  title: '乡镇（街道）履行职责事项清单与基层减负专项工作机制部署',
  place: null,
  rules: [onTheDutyList, takenBack, departmentLeads, territorialManagement, tightened],
};
