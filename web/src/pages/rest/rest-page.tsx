import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { bookRest, cancelRest, myRestRead } from '../../api/rest-calls.ts';
import type { MyRest, RestHalf } from '../../api/types.ts';
import { figure } from '../../format/format.ts';
import { addWords } from '../../locale/known-words.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { rest as restWords } from '../../locale/zh-CN/rest.ts';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { Pick } from '../../parts/pick.tsx';
import { Answered, TroubleView } from '../../parts/states.tsx';
import './rest.css';
import { Grid } from '../../parts/grid.tsx';

addWords(restWords);

const HALVES: RestHalf[] = ['day', 'am', 'pm'];

/** Rest owed to the signed-in person for work outside office hours that requests caused; nobody else can open it. */
export function RestPage() {
  const { t } = useWords();
  const asked = useQuery(myRestRead);
  return (
    <>
      <div className="page-head">
        <h1>{t('rest.title')}</h1>
      </div>
      <p className="faint">{t('rest.hint')}</p>
      <Answered asked={asked}>
        {(found) => (
          <>
            <Own found={found} />
            <Office office={found.office} />
            <section className="sheet small">
              <h2>{t('rest.how')}</h2>
              <p>{t('rest.howOwed')}</p>
              <p>{t('rest.howWho')}</p>
              <p>{t('rest.howSettled')}</p>
            </section>
          </>
        )}
      </Answered>
    </>
  );
}

function Own({ found }: { found: MyRest }) {
  const { t, range } = useWords();
  const { rest } = found;
  const span = range(found.from, found.to);
  return (
    <section className="sheet">
      <p className="num" role="status">
        {rest.works.length === 0
          ? t('rest.none', { range: span })
          : t('rest.sentence', {
              range: span,
              count: rest.works.length,
              owed: figure(rest.owed),
              settled: figure(rest.settled),
              left: figure(rest.left),
            })}{' '}
        {rest.unknown > 0 && t('rest.unknown', { count: rest.unknown })}
      </p>
      <Days days={rest.days} left={rest.left} today={found.to} />
      {rest.works.length > 0 && <Works works={rest.works} settled />}
    </section>
  );
}

const SHOWN = 12;

/** The latest first; what lies further back on demand. */
function Works({ works, settled = false }: { works: MyRest['office']['works']; settled?: boolean }) {
  const { t } = useWords();
  const latest = [...works].reverse();
  const earlier = latest.slice(SHOWN);
  return (
    <>
      <WorkTable works={latest.slice(0, SHOWN)} settled={settled} />
      {earlier.length > 0 && (
        <details>
          <summary>{t('rest.earlier', { count: earlier.length })}</summary>
          <WorkTable works={earlier} settled={settled} />
        </details>
      )}
    </>
  );
}

function WorkTable({ works, settled }: { works: MyRest['office']['works']; settled: boolean }) {
  const { t, day } = useWords();
  return (
    <div className="table-scroll">
      <Grid>
        <thead>
          <tr>
            <th>{t('rest.date')}</th>
            <th>{t('rest.what')}</th>
            <th className="right">{t('rest.hours')}</th>
            {settled && <th className="right">{t('rest.settled')}</th>}
          </tr>
        </thead>
        <tbody>
          {works.map((one) => (
            <tr key={one.id}>
              <td className="nowrap">{day(one.date)}</td>
              <td className="rest-what">
                <Link to="/requests/$id" params={{ id: one.requestId }}>
                  {one.title}
                </Link>{' '}
                <span className="faint small">{one.issuer}</span>
              </td>
              <td className="right">{figure(one.hours)}</td>
              {settled && <td className="right">{figure(one.settled)}</td>}
            </tr>
          ))}
        </tbody>
      </Grid>
    </div>
  );
}

/** Days of rest booked or taken, each taken back with one press; and another, as long as something is owed. */
function Days({ days, left, today }: { days: MyRest['rest']['days']; left: number; today: string }) {
  const { t, day } = useWords();
  const client = useQueryClient();
  const [date, setDate] = useState('');
  const [half, setHalf] = useState<RestHalf>('day');
  const again = () => {
    setDate('');
    void client.invalidateQueries({ queryKey: ['rest'] });
  };
  const book = useMutation({ mutationFn: () => bookRest({ date, half }), onSuccess: again });
  const back = useMutation({ mutationFn: cancelRest, onSuccess: again });
  const error = book.error ?? back.error;
  return (
    <>
      {days.length > 0 && (
        <ul className="num" aria-label={t('rest.days')}>
          {days.map((one) => (
            <li key={one.id}>
              {day(one.date)} {t(`rest.half.${one.half}`)} {t('rest.hoursOf', { hours: figure(one.hours) })}{' '}
              <span className="faint">{t(one.date < today ? 'rest.taken' : 'rest.booked')}</span>{' '}
              <button type="button" className="link" onClick={() => back.mutate(one.id)}>
                {t('rest.cancel')}
              </button>
            </li>
          ))}
        </ul>
      )}
      {left > 0 && (
        <div className="form-row">
          <Field label={t('rest.bookOn')}>
            {(id) => (
              <input
                id={id}
                className="control"
                type="date"
                value={date}
                onChange={({ target }) => setDate(target.value)}
              />
            )}
          </Field>
          <Field label={t('rest.part')}>
            {(id) => (
              <Pick
                id={id}
                value={half}
                options={HALVES.map((value) => ({ value, label: t(`rest.half.${value}`) }))}
                onChange={setHalf}
              />
            )}
          </Field>
          <Button disabled={date === ''} busy={book.isPending} onClick={() => book.mutate()}>
            {t('rest.book')}
          </Button>
        </div>
      )}
      {error && <TroubleView error={error} />}
    </>
  );
}

/** Work at rest for which nobody of the office was named: not one person's, but not forgotten. */
function Office({ office }: { office: MyRest['office'] }) {
  const { t } = useWords();
  if (office.works.length === 0) return null;
  return (
    <section className="sheet">
      <details>
        <summary>{t('rest.office', { count: office.works.length, hours: figure(office.owed) })}</summary>
        <p className="faint small">{t('rest.officeHint')}</p>
        <Works works={office.works} />
      </details>
    </section>
  );
}
