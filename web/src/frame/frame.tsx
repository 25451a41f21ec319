import { useQueryClient } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { followChanges } from '../api/events.ts';
import { useSession, useSessionLost } from '../app/session.ts';
import { useWords } from '../locale/use-locale.tsx';
import { Loading } from '../parts/states.tsx';
import { UndoBar } from '../parts/undo-bar.tsx';
import { BottomLine } from './bottom-line.tsx';
import { navigationOf } from './navigation.ts';
import { Navigation } from './navigation.tsx';
import { useShortcuts } from './shortcuts.ts';
import { TopBar } from './top-bar.tsx';
import { useOnline } from './use-screen.ts';
import './frame.css';

const KeyboardHelp = lazy(() => import('./keyboard-help.tsx').then((module) => ({ default: module.KeyboardHelp })));
const SignInAgain = lazy(() =>
  import('../pages/sign-in-again.tsx').then((module) => ({ default: module.SignInAgain })),
);

/** Everything around a page. It is there at once; pages load inside it. */
export function Frame() {
  const session = useSession();
  const lost = useSessionLost();
  const online = useOnline();
  const { t } = useWords();
  const { href, pathname } = useLocation();
  const client = useQueryClient();
  const [helpOpen, setHelpOpen] = useState(false);
  const newPath = useNewPath();
  const navigate = useNavigate();
  const accountId = session?.actor.accountId;
  useEffect(() => (accountId ? followChanges(client) : undefined), [accountId, client]);
  const pageName = navigationOf(session?.actor.role ?? 'administrator').find(({ path }) => path === pathname)?.label;
  useEffect(() => {
    document.title = pageName ? `${t(pageName)} · ${t('app.name')}` : t('app.name');
  }, [pageName, t]);
  useShortcuts({
    '?': () => setHelpOpen(true),
    '/': () => document.getElementById('search')?.focus(),
    n: () => void navigate({ to: newPath }),
  });
  if (!session) return <Navigate to="/sign-in" search={{ next: href === '/' ? undefined : href }} replace />;
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {t('frame.skip')}
      </a>
      <TopBar session={session} onHelp={() => setHelpOpen(true)} />
      <Navigation role={session.actor.role} />
      <main id="content" className="content" tabIndex={-1}>
        {!online && <p className="banner look">{t('frame.offline')}</p>}
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
      <UndoBar />
      <BottomLine />
      <Suspense fallback={null}>
        {helpOpen && <KeyboardHelp onClose={() => setHelpOpen(false)} />}
        {lost && <SignInAgain session={session} />}
      </Suspense>
    </div>
  );
}

/** What `n` begins: a request for those who send, the paste box for those who receive. */
function useNewPath(): '/submit' | '/desk' {
  const session = useSession();
  return session?.abilities.includes('stray.register') ? '/desk' : '/submit';
}
