import { describe, expect, it } from 'vitest';
import { addressedTowns } from './addressed-towns.ts';

const TOWNS = ['桂山街道', '漠沙镇', '平掌乡'].map((name) => ({ unitId: name, name }));

describe('the towns a notice names in its address', () => {
  it('are found by their names', () => {
    expect(addressedTowns(['桂山街道', '漠沙镇应急办'], TOWNS)).toEqual(['桂山街道', '漠沙镇']);
    expect(addressedTowns(['漠沙镇人民政府', '县水利局'], TOWNS)).toEqual(['漠沙镇']);
  });
  it('are none when all are meant or none is named', () => {
    expect(addressedTowns(['各乡镇人民政府', '桂山街道办事处'], TOWNS)).toEqual([]);
    expect(addressedTowns(['县直各单位'], TOWNS)).toEqual([]);
    expect(addressedTowns([], TOWNS)).toEqual([]);
  });
});
