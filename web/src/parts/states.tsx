import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { troubleOf } from '../api/http.ts';
import { useWords } from '../locale/use-locale.tsx';

export function Loading() {
  const { t } = useWords();
  return (
    <p className="state" role="status">
      {t('state.loading')}
    </p>
  );
}

/** Says what will appear here and how. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className="state">{children}</p>;
}

/** What happened, what was kept, what to do. */
export function TroubleView({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }) {
  const { t } = useWords();
  const trouble = troubleOf(error);
  const offline = trouble.code === 'network.unreachable';
  const title = trouble.title ?? t(offline ? 'state.unreachable' : 'state.unexpected');
  return (
    <div className="state trouble" role="alert">
      <p>
        <strong>{title}</strong> {t('state.kept')} {offline && t('state.unreachableDo')}
      </p>
      <p>
        {onRetry && trouble.status !== UNPROCESSABLE && (
          <button type="button" className="link" onClick={onRetry}>
            {t('state.retry')}
          </button>
        )}{' '}
        {!onRetry && trouble.status === CONFLICT && <Refresh />}{' '}
        {trouble.title === null && !offline && <span className="faint">{t('state.code', { code: trouble.code })}</span>}
      </p>
    </div>
  );
}

const CONFLICT = 409;
/** Read and refused: the same sent again gets the same answer. */
const UNPROCESSABLE = 422;

/** Somebody else was faster: shows what they did; what was typed here stays until its form is gone. */
function Refresh() {
  const { t } = useWords();
  const client = useQueryClient();
  return (
    <button type="button" className="link" onClick={() => void client.invalidateQueries()}>
      {t('state.refresh')}
    </button>
  );
}

/** Not there, or not for this reader. */
const GIVEN_UP = [403, 404];

/** What is not there, or not for this reader, does not come by asking again; nothing was typed that could be lost. */
function ReadTrouble({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { status, title } = troubleOf(error);
  if (!GIVEN_UP.includes(status) || title === null) return <TroubleView error={error} onRetry={onRetry} />;
  return (
    <div className="state trouble" role="alert">
      <strong>{title}</strong>
    </div>
  );
}

type Asked<Data> = { data: Data | undefined; error: unknown; refetch: () => unknown };

/** The three ways a question can stand. Data already shown stays while it is asked again or when that fails. */
export function Answered<Data>({ asked, children }: { asked: Asked<Data>; children: (data: Data) => ReactNode }) {
  const { data, error, refetch } = asked;
  return (
    <>
      {error !== null && error !== undefined && <ReadTrouble error={error} onRetry={() => void refetch()} />}
      {data !== undefined ? children(data) : !error && <Loading />}
    </>
  );
}
