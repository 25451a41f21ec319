import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { homeRead } from '../api/reads.ts';
import type { Home, Locale, SignedIn } from '../api/types.ts';
import { keepLocale } from '../api/writes.ts';
import { useCan, useSignOut } from '../app/session.ts';
import { figure } from '../format/format.ts';
import { useWords } from '../locale/use-locale.tsx';
import { useNarrow } from './use-screen.ts';

export function TopBar({ session, onHelp }: { session: SignedIn; onHelp: () => void }) {
  const { t, word } = useWords();
  const signOut = useSignOut();
  const can = useCan();
  return (
    <header className="top-bar">
      <Link to="/" className="brand">
        {t('app.name')}
      </Link>
      <span className="top-unit" title={`${session.actor.unitName} · ${session.actor.displayName}`}>
        {session.actor.unitName}
      </span>
      {can('request.read') && <Search />}
      <Today />
      <span className="top-actions">
        <button type="button" className="plain only-roomy" onClick={onHelp}>
          {t('frame.keys')}
        </button>
        <LanguageSwitch signedIn />
        <span className="only-roomy">
          {session.actor.displayName} · {word('role', session.actor.role)}
        </span>
        <button type="button" className="plain" onClick={() => void signOut()}>
          {t('frame.signOut')}
        </button>
      </span>
    </header>
  );
}

export function LanguageSwitch({ signedIn }: { signedIn: boolean }) {
  const { t, locale, setLocale } = useWords();
  const other: Locale = locale === 'en' ? 'zh-CN' : 'en';
  const change = () => {
    setLocale(other);
    // The choice already holds in this browser; the account remembers it when it can.
    if (signedIn) keepLocale(other).catch(() => undefined);
  };
  return (
    <button type="button" className="plain" lang={other} onClick={change}>
      {t('frame.language')}
    </button>
  );
}

function Search() {
  const { t } = useWords();
  const narrow = useNarrow();
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const search = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ to: '/requests', search: { q: words.trim() || undefined } });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is unknown to Chromium 86
    <form role="search" className="search" onSubmit={search}>
      <input
        id="search"
        type="search"
        value={words}
        aria-label={t('frame.search')}
        placeholder={t(narrow ? 'frame.search' : 'frame.searchHint')}
        onChange={(event) => setWords(event.target.value)}
      />
    </form>
  );
}

function Today() {
  const { data } = useQuery(homeRead);
  return <span className="top-today num">{data && <TodayWords today={data.today} />}</span>;
}

function TodayWords({ today }: { today: Home['today'] }) {
  const { t, day } = useWords();
  const { date, workingHoursLeft, dayKind } = today;
  const rest = dayKind === 'weekend' || dayKind === 'holiday';
  return (
    <>
      {day(date)}
      <span className="faint">
        {' '}
        {dayKind === 'unknown' || workingHoursLeft === null
          ? t('frame.unknownDay')
          : rest
            ? t('frame.notWorkday')
            : t('frame.hoursLeft', { hours: figure(workingHoursLeft) })}
      </span>
    </>
  );
}
