import type { Pack } from '../../rule.ts';
import { noAppsBelowCounty } from './R-APP-04.ts';
import { punchInsAndPoints } from './R-APP-07.ts';
import { forcedPromotion } from './R-APP-08.ts';
import { likesScored } from './R-APP-09.ts';
import { forcedUploads } from './R-APP-10.ts';
import { unfiledApp } from './R-APP-12.ts';
import { systemAsksAgain } from './R-RPT-02.ts';

export const apps2026Pack: Pack = {
  id: 'apps-2026',
  title: '《政务移动互联网应用程序规范化管理办法》',
  place: null,
  rules: [
    noAppsBelowCounty,
    punchInsAndPoints,
    forcedPromotion,
    likesScored,
    forcedUploads,
    unfiledApp,
    systemAsksAgain,
  ],
};
