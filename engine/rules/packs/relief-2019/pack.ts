import type { Pack } from '../../rule.ts';
import { centralPages } from './R-DOC-13.ts';
import { implementingDocument } from './R-DOC-15.ts';
import { noRepeatOfVideo } from './R-MTG-13.ts';
import { oneVoteVeto } from './R-RES-06.ts';
import { responsibilityLetters } from './R-RES-07.ts';
import { screenshotsForWork } from './R-RPT-12.ts';

export const relief2019Pack: Pack = {
  id: 'relief-2019',
  title: '《关于解决形式主义突出问题为基层减负的通知》',
  place: null,
  rules: [centralPages, implementingDocument, noRepeatOfVideo, screenshotsForWork, oneVoteVeto, responsibilityLetters],
};
