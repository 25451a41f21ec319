import type { Pack } from '../../rule.ts';
import { forcedAccounts } from './P-APP-01.ts';
import { instantReplies } from './R-GRP-01.ts';
import { likesInAppraisal } from './R-GRP-06.ts';

export const fingertip2023Pack: Pack = {
  id: 'fingertip-2023',
  title: '《关于防治“指尖上的形式主义”的若干意见》',
  place: null,
  rules: [instantReplies, likesInAppraisal, forcedAccounts],
};
