import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { completionLink, noteRead } from '../../api/papers.ts';
import type { RequestDetail } from '../../api/types.ts';
import { useCan } from '../../app/session.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Button } from '../../parts/button.tsx';
import { CopyBox } from '../../parts/copy-box.tsx';
import { Answered, TroubleView } from '../../parts/states.tsx';

/** What the county office tells whoever asked without a number or was sent back; nobody below has to say it. */
export function CourtesyNoteView({ request }: { request: RequestDetail }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const may = useCan()('request.complete');
  if (request.state !== 'stray' && request.state !== 'returned') return null;
  return (
    <section className="sheet">
      <h2>{t('note.title')}</h2>
      <p className="faint small">{t('note.hint')}</p>
      {request.state === 'stray' && may && <CompletionLink id={request.id} />}
      {open ? (
        <NoteText id={request.id} />
      ) : (
        <Button size="small" onClick={() => setOpen(true)}>
          {t('note.open')}
        </Button>
      )}
    </section>
  );
}

function NoteText({ id }: { id: string }) {
  const { t } = useWords();
  const asked = useQuery(noteRead(id));
  return (
    <Answered asked={asked}>
      {({ heading, text }) => (
        <>
          <CopyBox text={text} label={heading} rows={8} />
          <p className="words">
            <a className="link" href={`/api/requests/${id}/note.docx`} download>
              {t('note.word')}
            </a>
            <a className="link" href={`/api/requests/${id}/note.html`} target="_blank" rel="noreferrer">
              {t('note.print')}
            </a>
          </p>
        </>
      )}
    </Answered>
  );
}

function CompletionLink({ id }: { id: string }) {
  const { t } = useWords();
  const make = useMutation({ mutationFn: () => completionLink(id) });
  return (
    <>
      <p>
        {t('stray.linkHint')}{' '}
        {!make.data && (
          <button type="button" className="link" disabled={make.isPending} onClick={() => make.mutate()}>
            {t('stray.linkMake')}
          </button>
        )}
      </p>
      {make.error && <TroubleView error={make.error} />}
      {make.data && (
        <>
          <CopyBox text={new URL(make.data.url, location.href).href} label={t('stray.link')} rows={1} />
          <p>
            <a className="link" href={make.data.url} target="_blank" rel="noreferrer">
              {t('stray.linkOpen')}
            </a>
          </p>
        </>
      )}
    </>
  );
}
