import { describe, expect, it } from 'vitest';
import { checkPaste } from './check-paste.ts';

describe('pasted text is looked at before it is read', () => {
  it('passes a notice, with its tabs, indents and even a few bad characters', () => {
    expect(checkPaste('　　各乡镇人民政府：\r\n序号\t姓名\n')).toBeNull();
    expect(checkPaste(`${'请于25日前报送统计表。'.repeat(5)}\ufffd`)).toBeNull();
  });

  it('refuses nothing, too much and what is no text', () => {
    expect(checkPaste(' \n\u200b\ufeff')?.code).toBe('paste.empty');
    expect(checkPaste('字'.repeat(1_000_001))?.code).toBe('paste.too-long');
    expect(checkPaste('字'.repeat(1_000_000))).toBeNull();
    expect(checkPaste('PK\u0003\u0004\u0014\u0000\u0006\u0000word/document.xml')?.code).toBe('paste.binary');
    expect(checkPaste('通知\ufffd\ufffd\ufffd')?.code).toBe('paste.binary');
  });

  it('says so in both languages', () => {
    expect(checkPaste('')).toMatchObject({ zh: expect.stringContaining('粘贴'), en: expect.stringContaining('Paste') });
  });
});
