import type { Pack } from '../../rule.ts';
import { secrecyMark } from './R-FMT-01.ts';
import { statutoryGenre } from './R-FMT-02.ts';
import { documentNumber } from './R-FMT-05.ts';
import { urgencyInTitle } from './R-FMT-06.ts';
import { relayLayers } from './R-FMT-10.ts';
import { innerOfficeIssues } from './R-FMT-11.ts';
import { onlyWhenNeeded } from './R-FMT-13.ts';
import { reportCarriesNoRequest } from './R-FMT-15.ts';

export const format2012Pack: Pack = {
  id: 'format-2012',
  title: '《党政机关公文处理工作条例》与公文格式',
  place: null,
  rules: [
    secrecyMark,
    statutoryGenre,
    documentNumber,
    urgencyInTitle,
    relayLayers,
    innerOfficeIssues,
    onlyWhenNeeded,
    reportCarriesNoRequest,
  ],
};
