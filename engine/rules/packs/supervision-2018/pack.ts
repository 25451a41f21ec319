import type { Pack } from '../../rule.ts';
import { inspectionByOwnDocument } from './R-INS-09.ts';
import { oneComprehensive } from './R-INS-10.ts';
import { inspectionLabels } from './R-INS-11.ts';

export const supervision2018Pack: Pack = {
  id: 'supervision-2018',
  title: '《关于统筹规范督查检查考核工作的通知》',
  place: null,
  rules: [inspectionByOwnDocument, oneComprehensive, inspectionLabels],
};
