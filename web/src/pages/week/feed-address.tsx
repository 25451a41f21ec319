import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { feedsRead } from '../../api/reads.ts';
import { type Feed, makeFeed, stopFeed } from '../../api/writes.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Button } from '../../parts/button.tsx';
import { copyText } from '../../parts/copy-text.ts';
import { Answered, TroubleView } from '../../parts/states.tsx';
import { HintedInput } from '../../parts/text-field.tsx';

/** Addresses for calendar programs: made only when wanted, because whoever has one can read the week; each is stopped by itself. */
export function FeedAddress() {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details className="feed no-print" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('week.feed')}</summary>
      {open && <Feeds />}
    </details>
  );
}

function Feeds() {
  const { t } = useWords();
  const client = useQueryClient();
  const asked = useQuery(feedsRead);
  const again = () => void client.invalidateQueries({ queryKey: feedsRead.queryKey });
  const stop = useMutation({ mutationFn: stopFeed, onSuccess: again });
  return (
    <>
      <p className="faint small">{t('week.feedHint')}</p>
      <NewFeed onMade={again} />
      <Answered asked={asked}>
        {({ items }) => (
          <ul className="feeds small num">
            {items.map((one) => (
              <FeedLine key={one.id} feed={one} busy={stop.isPending} onStop={() => stop.mutate(one.id)} />
            ))}
          </ul>
        )}
      </Answered>
      {stop.error && <TroubleView error={stop.error} />}
    </>
  );
}

function FeedLine({ feed, busy, onStop }: { feed: Feed; busy: boolean; onStop: () => void }) {
  const { t, moment } = useWords();
  return (
    <li>
      <strong>{feed.usedIn || t('week.feedUnnamed')}</strong>{' '}
      <span className="faint">{t('week.feedSince', { when: moment(feed.createdAt) })}</span>{' '}
      <button type="button" className="link" disabled={busy} onClick={onStop}>
        {t('week.feedStop')}
      </button>
    </li>
  );
}

/** The address is shown once, when it is made. */
function NewFeed({ onMade }: { onMade: () => void }) {
  const { t } = useWords();
  const [usedIn, setUsedIn] = useState('');
  const [copied, setCopied] = useState(false);
  const make = useMutation({
    mutationFn: async () => {
      const { url } = await makeFeed(usedIn.trim());
      const address = new URL(url, location.href).href;
      setCopied(await copyText(address));
      return address;
    },
    onSuccess: () => {
      setUsedIn('');
      onMade();
    },
  });
  return (
    <>
      <div className="form-row">
        <HintedInput value={usedIn} maxLength={40} hint={t('week.feedUsedIn')} onText={setUsedIn} />
        <Button busy={make.isPending} onClick={() => make.mutate()}>
          {t('week.feedMake')}
        </Button>
      </div>
      {make.data && (
        <p className="feed-made">
          <input readOnly value={make.data} aria-label={t('week.feed')} onFocus={({ target }) => target.select()} />
          {copied && <span>{t('state.copied')}</span>} <span className="faint small">{t('week.feedOnce')}</span>
        </p>
      )}
      {make.error && <TroubleView error={make.error} onRetry={() => make.mutate()} />}
    </>
  );
}
