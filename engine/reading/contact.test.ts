import { describe, expect, it } from 'vitest';
import { attachmentsOf } from './attachment.ts';
import { phonesOf } from './contact.ts';
import { prepare } from './text.ts';

describe('telephone numbers', () => {
  it.each([
    ['电话：88150000 传真：88580000', ['88150000', '88580000']],
    ['联系电话：0871-63123456、63123457（传真），手机：13812345678', ['0871-63123456', '63123457', '13812345678']],
    ['电话（传真）：（0871）63123456', ['（0871）63123456']],
    ['值班电话：12345，0870-2120000转801', ['12345', '0870-2120000转801']],
    ['联系人：王五 3123456；邮编：655000；QQ群：12345678；邮箱：3123458@qq.com', ['3123456']],
    ['联系人及联系电话：李翠元 13800001111', ['13800001111']],
    ['投资3123456元，日期20151120，第1234567号', []],
    ['电话3020000。另3020000', ['3020000']],
  ] as [string, string[]][])('in %s', (text, expected) => {
    expect(phonesOf(prepare(text))).toEqual(expected);
  });
});

describe('attachments are counted', () => {
  it.each([
    ['附件:1、茶样单\n\n2、茶价表', 2],
    ['附件：1．报名表\n2．回执\n3．推荐表\n某局', 3],
    ['附件1：报名表；附件2：回执', 2],
    ['填写附件一、附件二，见附件3。', 3],
    ['请填附表1-6。', 6],
    ['附件：6张表', 6],
    ['附：1.名单 2.表格', 2],
    ['报进度表（见附件）', 1],
    ['附：申报表', 1],
    ['请各单位附近的居民附带说明。', 0],
    ['附件1、2、3 于11月30日前报', 3],
  ] as [string, number][])('in %j as %i', (text, expected) => {
    expect(attachmentsOf(prepare(text).plain)).toBe(expected);
  });
});
