import { readSheet } from '@songbang/engine/forms/read-sheet.ts';
import { describe, expect, it } from 'vitest';
import { tablesOf } from './docx-tables.ts';

const TWO = `<p>请各乡镇于11月30日前报送。</p><p>附件1</p><p>困境儿童登记表</p>
<table><tr><td><p>姓名</p></td><td></td><td>性别</td><td></td></tr><tr><td>家庭<br/>住址</td><td></td><td>电话</td><td></td></tr></table>
<p>填表人：　审核人：</p><p>附件2</p><p>困境儿童汇总表</p>
<table><tr><td rowspan="2">乡镇</td><td colspan="2">人数</td></tr><tr><td>孤儿</td><td>其他</td></tr></table>`;

describe('the tables of a document', () => {
  it('are read as forms, each with the lines that stand right around it and none of the text', () => {
    const [card, list] = tablesOf(TWO).map(readSheet);
    expect(card).toMatchObject({ name: '困境儿童登记表', layout: 'card', notes: ['附件1', '填表人：　审核人：'] });
    expect(card?.fields.map((field) => field.label)).toEqual(['姓名', '性别', '家庭住址', '电话']);
    expect(list?.name).toBe('困境儿童汇总表');
    expect(list?.fields.map((field) => field.path.join('/'))).toEqual(['乡镇', '人数/孤儿', '人数/其他']);
  });

  it('are not there in a document without a table', () => {
    expect(() => tablesOf('<p>各乡镇：</p>')).toThrow('file.not-a-sheet');
  });
});
