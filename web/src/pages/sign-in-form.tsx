import { type FormEvent, useState } from 'react';
import { troubleOf } from '../api/http.ts';
import { useSignIn } from '../app/session.ts';
import { useWords } from '../locale/use-locale.tsx';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { TroubleView } from '../parts/states.tsx';
import { TextInput } from '../parts/text-field.tsx';

export function SignInForm({ onDone }: { onDone: () => void }) {
  const { t } = useWords();
  const signIn = useSignIn();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      await signIn(login.trim(), password);
      onDone();
    } catch (caught) {
      setError(caught);
      setBusy(false);
    }
  };
  return (
    <form className="sign-in-form" onSubmit={(event) => void submit(event)}>
      <Field label={t('signIn.login')}>
        {(id) => (
          <TextInput id={id} value={login} autoComplete="username" onChange={(event) => setLogin(event.target.value)} />
        )}
      </Field>
      <Field label={t('signIn.password')}>
        {(id) => (
          <TextInput
            id={id}
            type="password"
            value={password}
            autoComplete="current-password"
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      {error !== null && <SignInTrouble error={error} />}
      <Button look="primary" submit busy={busy} disabled={login.trim() === '' || password === ''}>
        {t('signIn.go')}
      </Button>
    </form>
  );
}

/** A wrong password keeps nothing and loses nothing: only the sentence is needed. */
function SignInTrouble({ error }: { error: unknown }) {
  const trouble = troubleOf(error);
  if (trouble.title === null) return <TroubleView error={error} />;
  return (
    <p className="must" role="alert">
      {trouble.title}
    </p>
  );
}
