import type { LiveReading, Span } from '@songbang/engine/reading/reading.ts';
import { askId } from '../checking/marks.ts';
import { useWords } from '../locale/use-locale.tsx';

/** A date as the text gives it: `MM-DD` when it names no year. */
export function useDue(): (due: string | null, time: string | null, recurs: string | null) => string {
  const { day, word } = useWords();
  return (due, time, recurs) => {
    if (recurs) {
      const [frequency = '', detail] = recurs.split(';');
      return [word('recurs', frequency), detail ?? '', time ?? ''].filter(Boolean).join(' ');
    }
    if (!due) return '';
    return [/^\d{4}-\d\d-\d\d$/.test(due) ? day(due) : due, time ?? ''].join(' ').trim();
  };
}

type Props = { reading: LiveReading; activeId: string | null; onPick?: (id: string) => void };

/** A meeting is asked for by the words that set it: its date stands with the meeting, not with the ask. */
const sitting = (reading: LiveReading, span: Span, due: ReturnType<typeof useDue>): string => {
  const meeting = reading.meetings.find((one) => one.span[0] < span[1] && span[0] < one.span[1]);
  // `12月下旬` is no day yet: its own words say so, the day its ten days begin on would not.
  if (meeting?.approximate) return meeting.raw;
  return meeting?.start ? due(meeting.start.slice(0, 10), meeting.start.slice(11) || null, null) : '';
};

/** So do a visit's days with the visit. */
const visiting = ({ inspections }: LiveReading, span: Span, due: ReturnType<typeof useDue>): string => {
  const visit = inspections.find((one) => one.span[0] < span[1] && span[0] < one.span[1]);
  const days = [visit?.start, visit?.end].filter((day) => day != null);
  return [...new Set(days)].map((day) => due(day, null, null)).join(' — ');
};

/** What the text asks for, each tied to its words. */
export function AsksRead({ reading, activeId, onPick }: Props) {
  const { t, word } = useWords();
  const due = useDue();
  if (reading.asks.length === 0) return <p className="faint">{t('submit.noAsks')}</p>;
  return (
    <ol className="asks">
      {reading.asks.map((ask, index) => {
        const id = askId(index);
        const own = due(ask.due, ask.time, ask.recurs);
        const when =
          own && ask.half
            ? `${own} ${word('half', ask.half)}`
            : own || sitting(reading, ask.span, due) || visiting(reading, ask.span, due);
        const words = (
          <>
            <span className="tag quiet">{word('ask', ask.kind)}</span> {ask.what || ask.raw}
            {when && <strong className="num"> {when}</strong>}
          </>
        );
        return (
          <li key={id} className={id === activeId ? 'active' : undefined}>
            {onPick ? (
              <button type="button" className="plain" onClick={() => onPick(id)}>
                {words}
              </button>
            ) : (
              words
            )}
          </li>
        );
      })}
    </ol>
  );
}
