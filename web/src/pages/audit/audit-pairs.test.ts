import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { dayName, moment } from '../../format/format.ts';
import { AUDIT_WORDS, auditWord } from '../../locale/audit-words.ts';
import { en } from '../../locale/en.ts';
import { wordIn } from '../../locale/translate.ts';
import { zhCN } from '../../locale/zh-CN.ts';
import { auditPairs } from './audit-pairs.ts';

const words = {
  word: (family: string, code: string) => auditWord('zh-CN', family, code) ?? wordIn(zhCN, family, code),
  moment: (instant: string) => moment(instant, 'zh-CN', { thisYear: 2026 }),
  day: (date: string) => dayName(date, 'zh-CN', 2026),
  yes: AUDIT_WORDS['zh-CN']['audit.yes'],
  no: AUDIT_WORDS['zh-CN']['audit.no'],
};

const server = fileURLToPath(new URL('../../../../server', import.meta.url));
const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return entry.name.endsWith('.ts') && !entry.name.includes('.test.') ? [path] : [];
  });

describe('what the audit keeps, for a reader', () => {
  it('says who acted on the server itself', () => {
    expect(auditPairs('account', { by: 'console' }, words)).toEqual([['由谁', '服务器命令行']]);
  });

  it('is said in words, with figures rounded and identities shortened', () => {
    const data = {
      lane: 'green',
      number: '530427-138-26-00282-55',
      hours: 132.4166,
      automatic: true,
      note: '',
      seed: 72412,
    };
    expect(auditPairs('request', data, words)).toEqual([
      ['通道', '绿色通道'],
      ['编号', '530427-138-26-00282-55'],
      ['人时', '132.4'],
      ['自动', '是'],
      ['种子', '72412'],
    ]);
    expect(auditPairs('plan', { kind: 'ahead', state: 'done', bound: 3362.54166 }, words)).toEqual([
      ['类别', '计划'],
      ['状态', '已算好'],
      ['已证明的下限（点）', '3,362.5'],
    ]);
    expect(auditPairs('task', { personId: '016f5caf-7400-75a1-9420-afbf507946f7' }, words)).toEqual([
      ['人员代号', '…507946f7'],
    ]);
    expect(auditPairs('list', { kind: 'meeting-plan', dueOn: '2026-12-31' }, words)[1]).toEqual([
      '应续日期',
      '12月31日 周四',
    ]);
  });
  it('leaves as it is stored what has no word', () => {
    expect(auditPairs('request', { somethingNew: { a: 1 } }, words)).toEqual([['somethingNew', '{"a":1}']]);
  });
  it('has a word for every action and subject that the server writes', () => {
    const text = sources(server).map((path) => readFileSync(path, 'utf8'));
    const found = (pattern: RegExp) => [
      ...new Set(text.flatMap((one) => [...one.matchAll(pattern)].map(([, code]) => code!))),
    ];
    const actions = found(/action: '([a-z-]+\.[a-z-]+)'/g);
    const subjects = found(/subjectType: '([a-z-]+)'/g);
    expect(actions.length).toBeGreaterThan(40);
    const unnamed = (locale: 'zh-CN' | 'en', family: string, codes: string[]) =>
      codes.filter(
        (code) => !auditWord(locale, family, code) && !(`${family}.${code}` in (locale === 'en' ? en : zhCN)),
      );
    for (const locale of ['zh-CN', 'en'] as const) {
      expect(unnamed(locale, 'action', actions)).toEqual([]);
      expect(unnamed(locale, 'subject', subjects)).toEqual([]);
    }
  });
  it('has the same words in both languages, and no Chinese in English', () => {
    expect(Object.keys(AUDIT_WORDS.en).sort()).toEqual(Object.keys(AUDIT_WORDS['zh-CN']).sort());
    expect(Object.values(AUDIT_WORDS.en).filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
  });
});
