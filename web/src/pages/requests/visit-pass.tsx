import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { PassOfRequest, VisitPass } from '../../api/paper-types.ts';
import { passRead } from '../../api/papers.ts';
import type { RequestDetail } from '../../api/types.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { PassFacts } from '../../parts/pass-facts.tsx';
import { Answered } from '../../parts/states.tsx';

const PassForm = lazy(() => import('./visit-pass-form.tsx').then((module) => ({ default: module.PassForm })));
const VISITS = ['inspection', 'assessment'];

/** The pass of a numbered visit: shown to whoever may read the request, issued by its sender. */
export function VisitPassView({ request }: { request: RequestDetail }) {
  const visit = VISITS.includes(request.kind) || request.reading.inspections.length > 0;
  if (!visit || !request.number || request.number.retired) return null;
  return <PassSheet id={request.id} />;
}

function PassSheet({ id }: { id: string }) {
  const { t } = useWords();
  const asked = useQuery(passRead(id));
  return (
    <section className="sheet">
      <h2>{t('pass.title')}</h2>
      <Answered asked={asked}>{(found) => <Found key={found.pass?.id ?? 'none'} id={id} found={found} />}</Answered>
    </section>
  );
}

function Found({ id, found }: { id: string; found: PassOfRequest }) {
  const { t } = useWords();
  const { pass, draft, confirmations } = found;
  const [editing, setEditing] = useState(pass === null);
  return (
    <>
      {pass && <Issued pass={pass} confirmed={confirmations.map(({ name }) => name)} />}
      {!pass && !draft && <p className="faint">{t('pass.none')}</p>}
      {draft && pass && !editing && (
        <button type="button" className="link" onClick={() => setEditing(true)}>
          {t('pass.edit')}
        </button>
      )}
      {draft && editing && (
        <Suspense fallback={<p className="faint">{t('state.loading')}</p>}>
          <PassForm requestId={id} draft={draft} before={pass} />
        </Suspense>
      )}
    </>
  );
}

function Issued({ pass, confirmed }: { pass: VisitPass; confirmed: string[] }) {
  const { t } = useWords();
  const print = (paper: string) => `${pass.url}?paper=${paper}`;
  const word = (paper: string) => `${pass.url}/pass.docx?paper=${paper}`;
  return (
    <>
      <PassFacts pass={pass} />
      <p className="words">
        <a className="link" href={print('A5')} target="_blank" rel="noreferrer">
          {t('pass.a5')}
        </a>
        <a className="link" href={print('A4')} target="_blank" rel="noreferrer">
          {t('pass.a4')}
        </a>
        <a className="link" href={word('A5')} download>
          {t('pass.wordA5')}
        </a>
        <a className="link" href={word('A4')} download>
          {t('pass.wordA4')}
        </a>
      </p>
      {confirmed.length > 0 && <p className="faint small">{t('pass.confirmed', { units: confirmed.join('、') })}</p>}
    </>
  );
}
