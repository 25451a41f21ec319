import type { Pack } from '../rule.ts';
import { apps2026Pack } from './apps-2026/pack.ts';
import { fingertip2023Pack } from './fingertip-2023/pack.ts';
import { format2012Pack } from './format-2012/pack.ts';
import { productPack } from './product/pack.ts';
import { provisions2024Pack } from './provisions-2024/pack.ts';
import { relief2019Pack } from './relief-2019/pack.ts';

/** Every pack, in the fixed order in which rules are asked: secrecy first, then by instrument, places last. */
export const packs: Pack[] = [
  format2012Pack,
  provisions2024Pack,
  relief2019Pack,
  fingertip2023Pack,
  apps2026Pack,
  productPack,
];
