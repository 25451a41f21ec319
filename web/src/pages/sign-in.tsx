import { useQuery } from '@tanstack/react-query';
import { Navigate, useNavigate, useSearch } from '@tanstack/react-router';
import { sessionRead } from '../api/reads.ts';
import type { SampleSignIn } from '../api/types.ts';
import { useSignIn } from '../app/session.ts';
import { LanguageSwitch } from '../frame/top-bar.tsx';
import { useWords } from '../locale/use-locale.tsx';
import { Answered } from '../parts/states.tsx';
import { SignInForm } from './sign-in-form.tsx';
import './sign-in.css';

/** Only a path of ours may follow a sign-in, never another site. */
const safePath = (next: string | undefined): string => (next && /^\/(?!\/)/.test(next) ? next : '/');

export function SignInPage() {
  const { t } = useWords();
  const { next } = useSearch({ from: '/sign-in' });
  const asked = useQuery(sessionRead);
  const navigate = useNavigate();
  const go = () => void navigate({ to: safePath(next), replace: true });
  if (asked.data?.signedIn) return <Navigate to={safePath(next)} replace />;
  return (
    <main className="sign-in">
      <header>
        <h1>{t('app.name')}</h1>
        <p>{t('app.purpose')}</p>
        <LanguageSwitch signedIn={false} />
      </header>
      <section className="sheet" aria-label={t('signIn.title')}>
        <SignInForm onDone={go} />
      </section>
      <Answered asked={asked}>
        {(session) =>
          !session.signedIn && session.sampleSignIns.length > 0 ? (
            <Samples signIns={session.sampleSignIns} password={session.samplePassword ?? ''} onDone={go} />
          ) : null
        }
      </Answered>
    </main>
  );
}

type SamplesProps = { signIns: SampleSignIn[]; password: string; onDone: () => void };

function Samples({ signIns, password, onDone }: SamplesProps) {
  const { t, word } = useWords();
  const signIn = useSignIn();
  return (
    <section className="sheet samples" aria-label={t('signIn.samples')}>
      <h2>{t('signIn.samples')}</h2>
      <p className="faint">{t('signIn.samplesHint', { password })}</p>
      <ul>
        {signIns.map((one) => (
          <li key={one.login}>
            <button type="button" onClick={() => void signIn(one.login, password).then(onDone, () => undefined)}>
              <strong>{word('role', one.role)}</strong>
              <span>{one.unitName}</span>
              <span className="faint num">{one.login}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
