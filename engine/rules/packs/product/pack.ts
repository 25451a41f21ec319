import type { Pack } from '../../rule.ts';
import { capacity } from './P-CAP-01.ts';
import { newGroups } from './P-GRP-01.ts';
import { sameTopicVisits } from './P-INS-01.ts';
import { joinVisit } from './P-INS-02.ts';
import { nothingToDecide } from './P-MTG-01.ts';
import { rankedUnits } from './P-RNK-01.ts';
import { periodicReturns } from './P-RPT-01.ts';
import { protectedTime } from './P-TIM-01.ts';
import { tracesAsked } from './P-TRC-01.ts';
import { plaquesAsked } from './P-VIL-01.ts';
import { leadTime } from './R-RPT-10.ts';

export const productPack: Pack = {
  id: 'product',
  title: '松绑默认参数（不是上级规定，各地可调）',
  place: null,
  rules: [
    leadTime,
    nothingToDecide,
    protectedTime,
    sameTopicVisits,
    joinVisit,
    capacity,
    periodicReturns,
    tracesAsked,
    newGroups,
    plaquesAsked,
    rankedUnits,
  ],
};
