import type { Pack } from '../../rule.ts';
import { campaignNeedsApproval } from './R-CRE-01.ts';
import { noCampaignsByDepartments } from './R-CRE-02.ts';
import { campaignFees } from './R-CRE-05.ts';
import { bigNames } from './R-CRE-06.ts';
import { associationCampaigns } from './R-CRE-07.ts';

export const campaigns2022Pack: Pack = {
  id: 'campaigns-2022',
  title: '《创建示范活动管理办法（试行）》',
  place: null,
  rules: [campaignNeedsApproval, noCampaignsByDepartments, campaignFees, bigNames, associationCampaigns],
};
