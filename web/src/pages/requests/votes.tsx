import { useQuery } from '@tanstack/react-query';
import { votesRead } from '../../api/papers.ts';
import type { RequestDetail } from '../../api/types.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Answered } from '../../parts/states.tsx';

/** What the townships concerned said of a red-lane request, before and after its decision. */
export function VotesView({ request }: { request: RequestDetail }) {
  const { t, moment } = useWords();
  const asked = useQuery(votesRead(request.id));
  const open = request.state === 'in-review';
  const heard = asked.data && asked.data.tally.for + asked.data.tally.against + asked.data.tally.withOpinion;
  // Once decided without a voice there is nothing to tell, and nothing to wait for.
  if (!open && !heard) return null;
  return (
    <section className="sheet">
      <h2>{t('votes.title')}</h2>
      <Answered asked={asked}>
        {({ asked: units, tally, items }) => (
          <>
            <p className="num">
              {items.length === 0 && tally.for + tally.against + tally.withOpinion === 0
                ? t('votes.none', { asked: units })
                : t('votes.tally', { asked: units, ...tally })}
            </p>
            {request.abilities.decide && tally.against > tally.for && <p className="look">{t('votes.against')}</p>}
            <ul className="votes num">
              {items.map(({ unitName, vote, opinion, castAt }, nth) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a voice without a name has only its place
                <li key={nth}>
                  <strong>{unitName ?? t('votes.someTown')}</strong>
                  <span>{t(`joint.${vote}`)}</span>
                  {opinion && <span className="what">{opinion}</span>}
                  {castAt && <span className="faint">{moment(castAt)}</span>}
                </li>
              ))}
            </ul>
          </>
        )}
      </Answered>
    </section>
  );
}
