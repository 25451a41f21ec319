import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { fill, wordIn } from './translate.ts';
import { zhCN } from './zh-CN.ts';

const HAN = /\p{Script=Han}/u;
/** The one word that is meant to be in the other language: the switch back. */
const SWITCH = 'frame.language';
const source = fileURLToPath(new URL('..', import.meta.url));

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) && !/\.test\./.test(entry.name) ? [path] : [];
  });

describe('the two languages of the interface', () => {
  it('have the same keys, and no empty word', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zhCN).sort());
    expect([...Object.values(zhCN), ...Object.values(en)].filter((text) => text.trim() === '')).toEqual([]);
  });
  it('leave no Chinese in English', () => {
    expect(Object.entries(en).filter(([key, text]) => key !== SWITCH && HAN.test(text))).toEqual([]);
  });
  it('name the same values in both', () => {
    const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
    const differing = Object.keys(zhCN).filter(
      (key) => names(zhCN[key as keyof typeof zhCN]).join() !== names(en[key as keyof typeof en]).join(),
    );
    expect(differing).toEqual([]);
  });
  it('never use the words the product does not use', () => {
    expect(Object.entries(zhCN).filter(([, text]) => /拦截|违规|扣分|排名|落后|打卡|积分/.test(text))).toEqual([]);
  });
  it('are the only place with Chinese words for the screen', () => {
    const outside = sources(source).filter((path) => !/[\\/](locale|format)[\\/]/.test(path));
    const withHan = outside.filter((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .some((line) => HAN.test(line.replace(/\/\/.*|\/\*.*?\*\/|^\s*\*.*|\/\*\*.*/g, ''))),
    );
    expect(withHan).toEqual([]);
  });
});

describe('filling a message', () => {
  it('puts values in and leaves unknown names visible', () => {
    expect(fill('{a} of {b}', { a: 1, b: 2 })).toBe('1 of 2');
    expect(fill('{a} of {b}', { a: 1 })).toBe('1 of {b}');
  });
  it('says one and many apart', () => {
    expect(fill('{n} {n~town~towns}', { n: 1 })).toBe('1 town');
    expect(fill('{n} {n~town~towns}', { n: '12' })).toBe('12 towns');
    expect(fill('{n~town~towns}')).toBe('{n~town~towns}');
  });
  it('shows a code the word list does not know as it is', () => {
    expect(wordIn(en, 'kind', 'report')).toBe('Report');
    expect(wordIn(en, 'kind', 'brand-new')).toBe('brand-new');
  });
});
