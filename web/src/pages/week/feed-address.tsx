import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { calendarFeed } from '../../api/writes.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { copyText } from '../../parts/copy-text.ts';
import { TroubleView } from '../../parts/states.tsx';

/** The address for calendar programs: asked for only when wanted, because whoever has it can read the week. */
export function FeedAddress() {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  const ask = useMutation({
    mutationFn: async () => {
      const { url } = await calendarFeed();
      const address = new URL(url, location.href).href;
      setCopied(await copyText(address));
      return address;
    },
  });
  return (
    <div className="feed no-print">
      {ask.data ? (
        <>
          <input readOnly value={ask.data} aria-label={t('week.feed')} onFocus={(event) => event.target.select()} />
          {copied && <span>{t('state.copied')}</span>}
          <span className="faint small">{t('week.feedHint')}</span>
        </>
      ) : (
        <button type="button" className="link" disabled={ask.isPending} onClick={() => ask.mutate()}>
          {t('week.feed')}
        </button>
      )}
      {ask.error && <TroubleView error={ask.error} onRetry={() => ask.mutate()} />}
    </div>
  );
}
