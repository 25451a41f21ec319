import { phonesOf } from '@songbang/engine/reading/contact.ts';
import type { LiveReading } from '@songbang/engine/reading/reading.ts';
import { prepare } from '@songbang/engine/reading/text.ts';
import { useMemo } from 'react';
import { useWords } from '../../locale/use-locale.tsx';
import { useDue } from '../../parts/asks-read.tsx';

/** By when and whom to ring, as read: the text is what goes out, so it is the text that is changed. */
export function ReadFromText({ reading, text }: { reading: LiveReading; text: string }) {
  const { t } = useWords();
  const due = useDue();
  const asked = reading.asks.filter((ask) => ask.due || ask.recurs).map((ask) => due(ask.due, ask.time, ask.recurs));
  const [first, ...others] = [...new Set(asked)];
  const deadline = !first
    ? t('submit.noDeadline')
    : others.length === 0
      ? t('submit.deadline', { when: first })
      : t('submit.deadlines', { when: first, count: others.length });
  const phones = useMemo(() => phonesOf(prepare(text)), [text]);
  const contact = phones.length === 0 ? t('submit.noContact') : t('submit.contact', { phones: phones.join(' / ') });
  return (
    <span className="small faint num">
      {[deadline, contact].join(' · ')} {t('submit.fromText')}
    </span>
  );
}
