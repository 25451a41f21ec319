import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { opinionsRead, tapMeeting } from '../../api/matter-calls.ts';
import { useCan } from '../../app/session.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Answered, TroubleView } from '../../parts/states.tsx';

const ANSWERS = ['useful', 'shorter', 'by-document'] as const;
type Props = { requestId: string; deliveryId: string | null; began: boolean };

/** One tap about the meeting, never about people; counts appear once three units have answered. */
export function MeetingTap({ requestId, deliveryId, began }: Props) {
  const { t, word } = useWords();
  const can = useCan();
  const client = useQueryClient();
  const asked = useQuery(opinionsRead(requestId));
  const tap = useMutation({
    mutationFn: (answer: (typeof ANSWERS)[number]) => tapMeeting(deliveryId ?? '', answer),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['request'] }),
  });
  return (
    <Answered asked={asked}>
      {({ answers, all, own }) =>
        !began && !answers && !own ? null : (
          <section className="sheet small">
            <h2>{t('opinion.title')}</h2>
            {can('meeting.tap') && deliveryId && began && !own && (
              <p className="words">
                {ANSWERS.map((answer) => (
                  <button key={answer} type="button" disabled={tap.isPending} onClick={() => tap.mutate(answer)}>
                    {word('opinion', answer)}
                  </button>
                ))}
              </p>
            )}
            {own && <p className="faint">{t('opinion.thanks')}</p>}
            <p className="num">
              {answers
                ? `${answers.map((one) => `${word('opinion', one.answer)} ${one.taps}`).join('，')} (${all})`
                : t('opinion.few')}
            </p>
            {tap.error && <TroubleView error={tap.error} />}
          </section>
        )
      }
    </Answered>
  );
}
