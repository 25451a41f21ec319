import type { Locale } from '../api/types.ts';
import { audit as en } from './en/audit.ts';
import { audit as zhCN } from './zh-CN/audit.ts';

export type AuditKey = keyof typeof zhCN;

/** The words that only the audit page needs: they come with that page, not with the first one. */
export const AUDIT_WORDS: Record<Locale, Record<AuditKey, string>> = { 'zh-CN': zhCN, en };

/** `auditWord('zh-CN', 'auditField', 'reason') // '理由'`; null when the audit has no word of its own for it. */
export const auditWord = (locale: Locale, family: string, code: string): string | null =>
  (AUDIT_WORDS[locale] as Record<string, string>)[`${family}.${code}`] ?? null;
