import type { Pack } from '../rule.ts';
import { accountability2019Pack } from './accountability-2019/pack.ts';
import { apps2026Pack } from './apps-2026/pack.ts';
import { campaigns2022Pack } from './campaigns-2022/pack.ts';
import { continuing2020Pack } from './continuing-2020/pack.ts';
import { dutyLists2024Pack } from './duty-lists-2024/pack.ts';
import { enterprise2024Pack } from './enterprise-2024/pack.ts';
import { fingertip2023Pack } from './fingertip-2023/pack.ts';
import { format2012Pack } from './format-2012/pack.ts';
import { localPacks } from './local/local-packs.ts';
import { productPack } from './product/pack.ts';
import { provisions2024Pack } from './provisions-2024/pack.ts';
import { relief2019Pack } from './relief-2019/pack.ts';
import { supervision2018Pack } from './supervision-2018/pack.ts';
import { village2022Pack } from './village-2022/pack.ts';

/** Every pack, in the fixed order in which rules are asked: secrecy first, then by instrument, places last. */
export const packs: Pack[] = [
  format2012Pack,
  provisions2024Pack,
  supervision2018Pack,
  relief2019Pack,
  continuing2020Pack,
  village2022Pack,
  campaigns2022Pack,
  fingertip2023Pack,
  dutyLists2024Pack,
  enterprise2024Pack,
  apps2026Pack,
  accountability2019Pack,
  productPack,
  ...localPacks,
];
