import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { requestRead } from '../../api/reads.ts';
import type { RequestDetail } from '../../api/types.ts';
import { useCan, useSession } from '../../app/session.ts';
import { marksOf } from '../../checking/marks.ts';
import { localOf } from '../../format/local-time.ts';
import { addWords } from '../../locale/known-words.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { desk } from '../../locale/zh-CN/desk.ts';
import { papers } from '../../locale/zh-CN/papers.ts';
import { relay as relayWords } from '../../locale/zh-CN/relay.ts';
import { request as requestWords } from '../../locale/zh-CN/request.ts';
import { submit } from '../../locale/zh-CN/submit.ts';
import { AsksRead } from '../../parts/asks-read.tsx';
import { EvidenceText } from '../../parts/evidence-text.tsx';
import { FindingList } from '../../parts/finding-list.tsx';
import { NumberBlock } from '../../parts/number-block.tsx';
import { PriceBasis } from '../../parts/price-basis.tsx';
import { OriginPanel } from '../../parts/relay/origin-panel.tsx';
import { Answered } from '../../parts/states.tsx';
import { UnknownRules } from '../../parts/unknown-rules.tsx';
import { CourtesyNoteView } from './courtesy-note.tsx';
import { Decision } from './decision.tsx';
import { Deliveries } from './deliveries.tsx';
import { EmergencyReview } from './emergency-review.tsx';
import { KeptDrawView } from './kept-draw.tsx';
import { MeetingTap } from './meeting-tap.tsx';
import { Minutes } from './minutes.tsx';
import { ReplayCheck } from './replay-check.tsx';
import { RequestHead } from './request-head.tsx';
import { RequestHistory } from './request-history.tsx';
import { ReviewWords } from './review-words.tsx';
import { Tasks } from './tasks.tsx';
import { VisitPassView } from './visit-pass.tsx';
import { VotesView } from './votes.tsx';
import { Withdraw } from './withdraw.tsx';
import './request.css';

addWords(requestWords, desk, submit, papers, relayWords);

/** Everything about one request; what its reader may decide stands before the rest. */
export function RequestView({ id }: { id: string }) {
  const asked = useQuery(requestRead(id));
  return <Answered asked={asked}>{(request) => <Detail request={request} />}</Answered>;
}

function Detail({ request }: { request: RequestDetail }) {
  const { t, hours, yuan } = useWords();
  const { review, reading, body, number } = request;
  const [activeId, setActiveId] = useState<string | null>(null);
  const findings = review?.findings ?? [];
  const marks = useMemo(() => marksOf(review?.findings ?? [], reading.asks), [review, reading]);
  return (
    <article className="request">
      <RequestHead request={request} />
      {request.review?.lane === 'red' && (request.origin === 'sender' || request.state === 'in-review') && (
        <VotesView request={request} />
      )}
      {request.abilities.decide && <Decision request={request} />}
      {request.abilities.lookAfter && <EmergencyReview request={request} />}
      {request.abilities.act && <Tasks request={request} />}
      {number && (
        <section className="sheet" aria-label={t('request.number')}>
          <NumberBlock requestId={request.id} {...number} over={request.state === 'expired'} />
        </section>
      )}
      <KeptDrawView requestId={request.id} />
      <VisitPassView request={request} />
      <CourtesyNoteView request={request} />
      {request.kind === 'meeting' && <AfterMeeting request={request} />}
      <section className="sheet">
        <h2>{t('request.findings')}</h2>
        {review ? (
          <>
            <ReviewWords review={review} />
            <ReplayCheck id={request.id} />
            <FindingList
              findings={findings}
              text={body}
              activeId={activeId}
              onPick={setActiveId}
              statements={review.statements}
            />
            <UnknownRules unknown={review.unknown} />
          </>
        ) : (
          <p className="faint">{t('request.noReview')}</p>
        )}
      </section>
      <OriginPanel request={request} />
      <section className="sheet">
        <h2>{t('request.text')}</h2>
        <EvidenceText text={body} marks={marks} activeId={activeId} onMark={setActiveId} />
      </section>
      <section className="sheet">
        <h2>{t('request.asks')}</h2>
        <AsksRead reading={reading} activeId={activeId} onPick={setActiveId} />
      </section>
      {!request.abilities.act && <Tasks request={request} />}
      <section className="sheet">
        <h2>
          {t('request.price')} <span className="num">{hours(request.hours)}</span>{' '}
          <span className="faint num">{yuan(request.yuan)}</span>
        </h2>
        <PriceBasis price={request.price} />
      </section>
      <Deliveries rows={request.deliveries} />
      <RequestHistory history={request.history} />
      {request.abilities.withdraw && <Withdraw id={request.id} version={request.version} />}
    </article>
  );
}

/** What becomes of a meeting: its resolutions for whoever called it, one tap for whoever was called. */
function AfterMeeting({ request }: { request: RequestDetail }) {
  const can = useCan();
  const unitId = useSession()?.actor.unitId;
  const own = request.deliveries.find((row) => row.unitId === unitId)?.id ?? null;
  const meeting = request.reading.meetings[0];
  const first = (meeting?.approximate ? meeting.end : meeting?.start) ?? null;
  const began = first !== null && first < (localNow() ?? '');
  return (
    <>
      {can('meeting.conclude') && <Minutes requestId={request.id} />}
      <MeetingTap requestId={request.id} deliveryId={own} began={began} />
    </>
  );
}

const localNow = (): string | null => {
  const now = localOf(new Date().toISOString());
  return now && `${now.date}T${now.time}`;
};
