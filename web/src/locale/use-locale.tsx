import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { setCaller } from '../api/http.ts';
import type { Locale } from '../api/types.ts';
import * as format from '../format/format.ts';
import { localOf } from '../format/local-time.ts';
import { knownWords } from './known-words.ts';
import { fill, type Values, wordIn } from './translate.ts';
import type { MessageKey, Messages } from './zh-CN.ts';

type Translate = (key: MessageKey, values?: Values) => string;

export type Words = {
  locale: Locale;
  setLocale: (locale: Locale) => void;
  t: Translate;
  /** A code's word: `word('kind', 'report')` → 报表材料. */
  word: (family: string, code: string | null | undefined) => string;
  hours: (value: number) => string;
  yuan: (value: number) => string;
  day: (date: string) => string;
  shortDay: (date: string) => string;
  moment: (instant: string, withTime?: boolean) => string;
  range: (from: string, to: string) => string;
  /** A text with its stored days and months as people write them: `2026-12-07` → 12月7日. */
  spelled: (text: string) => string;
};

const KEPT = 'songbang.locale';
const LocaleContext = createContext<Words | null>(null);

const keptLocale = (): Locale => {
  try {
    return localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh-CN';
  } catch {
    return 'zh-CN';
  }
};

/** Chinese comes with each page; English is fetched when somebody asks for it, and shown once it has arrived. */
export function LocaleProvider({ children }: { children: ReactNode }) {
  const [wanted, setWanted] = useState<Locale>(keptLocale);
  const [shown, setShown] = useState<{ locale: Locale; messages: Messages } | null>(
    wanted === 'zh-CN' ? { locale: 'zh-CN', messages: knownWords } : null,
  );
  useEffect(() => {
    let current = true;
    setCaller({ locale: wanted });
    document.documentElement.lang = wanted;
    if (wanted === 'zh-CN') setShown({ locale: 'zh-CN', messages: knownWords });
    else void import('./en.ts').then(({ en }) => current && setShown({ locale: 'en', messages: en }));
    return () => {
      current = false;
    };
  }, [wanted]);
  const words = useMemo(
    () =>
      shown &&
      wordsOf(shown.locale, shown.messages, (locale) => {
        try {
          localStorage.setItem(KEPT, locale);
        } catch {
          // A browser that keeps nothing still switches for this visit.
        }
        setWanted(locale);
      }),
    [shown],
  );
  return words && <LocaleContext.Provider value={words}>{children}</LocaleContext.Provider>;
}

/** Dates leave out the year when it is this one. */
const thisYear = () => Number(localOf(new Date().toISOString())?.date.slice(0, 4));

function wordsOf(locale: Locale, messages: Messages, setLocale: (locale: Locale) => void): Words {
  return {
    locale,
    setLocale,
    t: (key, values) => fill(messages[key] ?? key, values),
    word: (family, code) => (code ? wordIn(messages, family, code) : ''),
    hours: (value) => format.personHours(value, locale),
    yuan: (value) => format.money(value, locale),
    day: (date) => format.dayName(date, locale, thisYear()),
    shortDay: (date) => format.shortDay(date, locale, thisYear()),
    moment: (instant, withTime = true) => format.moment(instant, locale, { thisYear: thisYear(), withTime }),
    range: (from, to) => format.range(from, to, locale, thisYear()),
    spelled: (text) => format.spelled(text, locale, thisYear()),
  };
}

export function useWords(): Words {
  const words = useContext(LocaleContext);
  if (!words) throw new Error('outside LocaleProvider');
  return words;
}
