import { describe, expect, it } from 'vitest';
import { basisOf, parsePassCode, passCode, passState, spacedCode } from './pass.ts';

describe('what a visit pass rests on', () => {
  it('is the notice by title and number, and says when the notice has none', () => {
    expect(basisOf('关于开展业务指导的通知', '新应急〔2026〕8号')).toBe(
      '《关于开展业务指导的通知》（新应急〔2026〕8号）',
    );
    expect(basisOf('关于开展业务指导的通知', null)).toBe('《关于开展业务指导的通知》（本通知，未编文号）');
    expect(basisOf('关于贯彻《条例》的通知', '')).toBe('《关于贯彻〈条例〉的通知》（本通知，未编文号）');
  });
});

describe('the code of a visit pass', () => {
  const code = passCode('12345678');

  it('is ten digits a keypad can type, read with spaces, dashes and full-width digits', () => {
    expect(code).toMatch(/^12345678\d\d$/);
    const wide = code.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
    for (const typed of [code, spacedCode(code), ` ${code.slice(0, 5)}-${code.slice(5)}`, wide, `到镇到村码 ${code}`])
      expect(parsePassCode(typed)).toEqual({ ok: true, code });
  });

  it('tells every wrong digit and every two neighbours swapped from a right one', () => {
    for (let at = 0; at < code.length; at++) {
      for (let add = 1; add < 10; add++) {
        const wrong = code.slice(0, at) + ((Number(code[at]) + add) % 10) + code.slice(at + 1);
        expect([wrong, parsePassCode(wrong)]).toEqual([wrong, { ok: false, reason: 'check' }]);
      }
      if (at === 0 || code[at] === code[at - 1]) continue;
      const swapped = code.slice(0, at - 1) + code[at] + code[at - 1] + code.slice(at + 1);
      expect([swapped, parsePassCode(swapped).ok]).toEqual([swapped, false]);
    }
  });

  it('is no code when it is shorter, longer or something else', () => {
    for (const typed of ['', '123', `${code}1`, '530427-012-26-00123-63', 'x'.repeat(300)])
      expect(parsePassCode(typed)).toEqual({ ok: false, reason: 'shape' });
  });
});

describe('a visit pass', () => {
  const pass = { startsOn: '2026-12-01', endsOn: '2026-12-02', revoked: false, numberOver: false };

  it('opens the door on its days and on no other', () => {
    const on = (today: string) => passState(pass, today);
    expect([on('2026-11-30'), on('2026-12-01'), on('2026-12-02'), on('2026-12-03')]).toEqual([
      'early',
      'valid',
      'valid',
      'over',
    ]);
  });

  it('ends with its number, and when a newer one takes its place', () => {
    expect(passState({ ...pass, revoked: true }, '2026-12-01')).toBe('revoked');
    expect(passState({ ...pass, numberOver: true }, '2026-12-01')).toBe('revoked');
  });
});
