import type { SignedIn } from '../api/types.ts';
import { useWords } from '../locale/use-locale.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** Over the page, not instead of it: what was typed underneath stays. Closes itself once the session is back. */
export function SignInAgain({ session }: { session: SignedIn }) {
  const { t } = useWords();
  return (
    <Dialog title={t('signIn.again')}>
      <p>
        {t('signIn.againHint')} ({session.actor.displayName})
      </p>
      <SignInForm onDone={() => undefined} />
    </Dialog>
  );
}
