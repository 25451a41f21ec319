import type { Db } from '../db/connect.ts';
import { parsePassCode, passState } from './pass.ts';
import { findPass } from './pass-lookup.ts';

/**
 * What a pass typed on a telephone says, as a voice reads it; null when it is no code or a digit is wrong. Like the page, it says
 * what the visit is about on its days only: guessing codes announces nothing.
 */
export const spokenPass = async (
  db: Db,
  { region, typed, today }: { region: string; typed: string; today: string },
): Promise<string | null> => {
  const parsed = parsePassCode(typed);
  if (!parsed.ok) return null;
  const pass = await findPass(db, { region, code: parsed.code }, today);
  if (!pass) return '查无此码。请以县减负办的名义请对方先行登记，不必由本单位推辞。';
  switch (passState(pass, today)) {
    case 'valid': {
      const papers = pass.papers.length > 0 ? `可要求提供${pass.papers.join('、')}。` : '不要求准备任何材料。';
      return `到镇到村码有效。${pass.issuerName}，${pass.people}人，每处${pass.hours}小时。${papers}`;
    }
    case 'early':
      return '还没有到所列日期，请对方按日期到访。';
    case 'over':
      return '到镇到村码已过期，可请发起单位重新开具。';
    case 'revoked':
      return '到镇到村码已停用，请向发起单位索取现行的码。';
  }
};
