import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { placeEventsRead } from '../../api/reads.ts';
import type { Place } from '../../api/types.ts';
import { useCan, useSession } from '../../app/session.ts';
import { addWords } from '../../locale/known-words.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { office } from '../../locale/zh-CN/office.ts';
import { request } from '../../locale/zh-CN/request.ts';
import { Answered, Empty } from '../../parts/states.tsx';
import { PlaceEventForm } from './place-event-form.tsx';
import { PlaceTree } from './place-tree.tsx';
import { UnitsOfPlace } from './units-of-place.tsx';
import './org.css';

addWords(office, request);

export function OrgPage() {
  const { t } = useWords();
  const session = useSession();
  const can = useCan();
  const [place, setPlace] = useState<Pick<Place, 'code' | 'name'> | null>(null);
  return (
    <>
      <div className="page-head">
        <h1>{t('org.title')}</h1>
      </div>
      <div className="org">
        <section className="sheet">
          <h2>{t('org.tree')}</h2>
          <PlaceTree region={session?.actor.region ?? ''} onPick={setPlace} />
        </section>
        <div>
          <section className="sheet">
            <h2>
              {t('org.units')} {place && <span className="faint">{place.name}</span>}
            </h2>
            {place ? (
              <UnitsOfPlace key={place.code} code={place.code} />
            ) : (
              <p className="faint">{t('org.unitsHint')}</p>
            )}
          </section>
          <section className="sheet">
            <h2>{t('org.events')}</h2>
            <Events />
            {can('org.edit') && <PlaceEventForm />}
          </section>
        </div>
      </div>
    </>
  );
}

function Events() {
  const { t, word, day } = useWords();
  const asked = useQuery(placeEventsRead);
  const names = (places: { name: string }[]) => places.map(({ name }) => name).join(' + ');
  return (
    <Answered asked={asked}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty>{t('org.noEvents')}</Empty>
        ) : (
          <ol className="place-events num">
            {items.map((event) => (
              <li key={event.id}>
                {day(event.onDate)} <strong>{word('org.event', event.kind)}</strong> {names(event.before)}
                {event.after.length > 0 && ` → ${names(event.after)}`} <span className="faint">{event.note}</span>
              </li>
            ))}
          </ol>
        )
      }
    </Answered>
  );
}
