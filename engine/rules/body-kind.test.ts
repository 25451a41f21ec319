import { describe, expect, it } from 'vitest';
import { bodyKind } from './body-kind.ts';
import type { BodyKind } from './review.ts';

const KNOWN: [string, BodyKind | null][] = [
  ['新平县农业农村局', 'department'],
  ['新平县农业农村局办公室', 'department'],
  ['新平县农业农村局种植业管理股', 'inner-office'],
  ['新平县安委办', 'coordinating-body'],
  ['县爱国卫生运动委员会办公室', 'coordinating-body'],
  ['县乡村振兴工作领导小组办公室', 'coordinating-body'],
  ['新平县人民政府办公室', 'general-office'],
  ['中共新平县委办公室', 'general-office'],
  ['新平县人民政府', 'government'],
  ['漠沙镇人民政府', 'government'],
  ['中共新平县委', 'party'],
  ['中共新平县委员会', 'party'],
  ['县卫生健康委员会', 'department'],
  ['政协天长市委员会', 'department'],
  ['县总工会', 'mass-organisation'],
  ['某市信息化促进会', 'social-organisation'],
  ['县疾控中心', 'public-institution'],
  ['', null],
];

describe('the kind of a body', () => {
  it('is read from its name', () => {
    for (const [name, kind] of KNOWN) expect([name, bodyKind(name)]).toEqual([name, kind]);
  });
});
