import type { Pack } from '../../rule.ts';
import { villageList } from './R-VIL-01.ts';
import { villageCertificates } from './R-VIL-05.ts';
import { villageAsResponsibleBody } from './R-VIL-06.ts';
import { villageAppraisal } from './R-VIL-07.ts';

export const village2022Pack: Pack = {
  id: 'village-2022',
  title: '《关于规范村级组织工作事务、机制牌子和证明事项的意见》',
  place: null,
  rules: [villageList, villageCertificates, villageAsResponsibleBody, villageAppraisal],
};
