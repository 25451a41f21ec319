import { titleFor } from '@songbang/engine/reading/matter.ts';
import type { Channel } from '@songbang/engine/rules/review.ts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useMemo, useState } from 'react';
import { newKey, troubleOf } from '../../api/http.ts';
import { unitsRead } from '../../api/reads.ts';
import type { RequestInput, StrayReceipt } from '../../api/types.ts';
import { registerStray } from '../../api/writes.ts';
import { useSession } from '../../app/session.ts';
import { numberIn } from '../../checking/number-in-text.ts';
import { useLiveCheck } from '../../checking/use-live-check.ts';
import { addWords } from '../../locale/known-words.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { desk } from '../../locale/zh-CN/desk.ts';
import { papers } from '../../locale/zh-CN/papers.ts';
import { relay as relayWords } from '../../locale/zh-CN/relay.ts';
import { request } from '../../locale/zh-CN/request.ts';
import { submit } from '../../locale/zh-CN/submit.ts';
import { AsksRead } from '../../parts/asks-read.tsx';
import { Button } from '../../parts/button.tsx';
import { FindingList } from '../../parts/finding-list.tsx';
import { Pick } from '../../parts/pick.tsx';
import { PastedEarlier } from '../../parts/relay/earlier-words.tsx';
import { TroubleView } from '../../parts/states.tsx';
import { TextInput } from '../../parts/text-field.tsx';

addWords(papers, submit, desk, request, relayWords);

type Props = {
  text: string;
  onRegistered: (receipt: StrayReceipt) => void;
  onClear: () => void;
  /** The mark as read here, or null when the server found it. */
  onSecret: (mark: string | null) => void;
};

const CHANNELS: Channel[] = ['chat', 'phone', 'red-head', 'memo', 'white-head', 'telegram', 'system', 'meeting'];
const NO_EMERGENCY = { declared: false, basis: null };

/** What a pasted message asks, read here in the browser while it is typed; one press puts it on the register. */
export function StrayCard({ text, onRegistered, onClear, onSecret }: Props) {
  const { t } = useWords();
  const session = useSession();
  const unitId = session?.actor.unitId;
  const [channel, setChannel] = useState<Channel>('chat');
  const input = useMemo(
    (): RequestInput => ({
      text,
      title: null,
      kind: null,
      channel,
      targetUnitIds: unitId ? [unitId] : [],
      emergency: NO_EMERGENCY,
      statements: [],
    }),
    [text, channel, unitId],
  );
  const { shown, local } = useLiveCheck(input, { ownIssuer: false });
  const secrecy = local?.text === text ? local.secrecy : null;
  useEffect(() => {
    if (secrecy !== null) onSecret(secrecy);
  }, [secrecy, onSecret]);
  const [sender, setSender] = useState('');
  const unread = shown !== null && shown.reading.issuer.name === null;
  const register = useRegister({ ...input, sender: unread ? sender.trim() || null : null }, onRegistered, () =>
    onSecret(null),
  );
  if (secrecy !== null) return null;
  return (
    <div className="stray-card">
      {shown && <ReadWords text={text} shown={shown} />}
      {local?.text === text && <PastedEarlier text={text} />}
      <div className="form-row">
        {unread && <SenderField sender={sender} onChange={setSender} />}
        <Button look="primary" busy={register.busy} onClick={() => void register.go()}>
          {t('desk.register')}
        </Button>
        <ChannelSelect channel={channel} onChange={setChannel} />
        <button type="button" className="link" onClick={onClear}>
          {t('desk.clear')}
        </button>
      </div>
      {register.error !== null && <TroubleView error={register.error} onRetry={() => void register.go()} />}
    </div>
  );
}

/** For a telephone call or a line of chat that does not say who asks; may stay empty. */
function SenderField({ sender, onChange }: { sender: string; onChange: (sender: string) => void }) {
  const { t } = useWords();
  const list = useId();
  const q = sender.trim();
  const units = useQuery({ ...unitsRead({ q }), enabled: q !== '' });
  return (
    <>
      <TextInput
        value={sender}
        list={list}
        maxLength={100}
        aria-label={t('desk.sender')}
        placeholder={t('desk.sender')}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={list}>
        {units.data?.items.map((unit) => (
          <option key={unit.id} value={unit.name} />
        ))}
      </datalist>
    </>
  );
}

function ChannelSelect({ channel, onChange }: { channel: Channel; onChange: (channel: Channel) => void }) {
  const { t, word } = useWords();
  return (
    <Pick
      value={channel}
      label={t('desk.from')}
      options={CHANNELS.map((value) => ({ value, label: word('channel', value) }))}
      onChange={onChange}
    />
  );
}

type Shown = NonNullable<ReturnType<typeof useLiveCheck>['shown']>;

function ReadWords({ text, shown }: { text: string; shown: Shown }) {
  const { t, word, hours } = useWords();
  const { reading, price, review } = shown;
  const written = numberIn(text);
  return (
    <div aria-live="polite">
      <p className="facts">
        <strong>{reading.issuer.name ?? t('desk.unknownIssuer')}</strong>
        {reading.issuer.level && <span>{word('level', reading.issuer.level)}</span>}
        <span>{word('kind', reading.kind)}</span>
        <span className="num">{t('desk.would', { hours: hours(price.personHours) })}</span>
      </p>
      <p className="stray-title">{titleFor(text, reading)}</p>
      <AsksRead reading={reading} activeId={null} />
      <p className={written?.number ? 'num' : 'num look'}>
        {written?.number ? (
          <>
            {t('desk.hasNumber', { number: written.number })}{' '}
            <a href={`/verify/${encodeURIComponent(written.number)}`} target="_blank" rel="noreferrer">
              {t('desk.checkNumber')}
            </a>
          </>
        ) : written ? (
          t('desk.hasNumberBad', { number: written.written })
        ) : (
          t('desk.noNumber')
        )}
      </p>
      {review.findings.length > 0 && (
        <details>
          <summary>{t('submit.findings', { count: review.findings.length })}</summary>
          <FindingList findings={review.findings} text={text} activeId={null} onPick={() => undefined} />
        </details>
      )}
    </div>
  );
}

/** One key for one text: a second press after a lost answer registers nothing twice. */
type Registered = RequestInput & { sender: string | null };

function useRegister(input: Registered, onDone: (receipt: StrayReceipt) => void, onSecret: () => void) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const content = `${input.channel} ${input.sender} ${input.text}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key belongs to the content
  const key = useMemo(newKey, [content]);
  const go = async () => {
    setBusy(true);
    setError(null);
    const { text, title, kind, channel, emergency, sender } = input;
    try {
      onDone(await registerStray({ text, title, kind, channel, emergency, sender }, key));
    } catch (caught) {
      if (troubleOf(caught).code === 'request.secret') onSecret();
      else setError(caught);
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, go };
}
