import type { Pack } from '../../../rule.ts';
import { messagesInWorkingHours } from './R-GRP-04.ts';

export const workGroupsPack: Pack = {
  id: 'work-groups',
  title: '珠海香洲、湖北工作群管理',
  place: { name: '珠海市香洲区、湖北省', regions: ['440402', '42'] },
  rules: [messagesInWorkingHours],
};
