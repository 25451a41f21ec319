import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { comparisonRead } from '../../api/plan-calls.ts';
import type { PlanBoard, PlanComparison, PlanSummary } from '../../api/types.ts';
import { grouped } from '../../format/format.ts';
import { shortTitle } from '../../format/short-title.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Grid } from '../../parts/grid.tsx';
import { Pick } from '../../parts/pick.tsx';
import { Answered } from '../../parts/states.tsx';

const SHOWN = 60;

/** This plan beside another of the same kind and some of the same days: cost, and every item they put on different days. */
export function ComparePlans({ board, plans }: { board: PlanBoard; plans: PlanSummary[] }) {
  const { t, moment, range, word } = useWords();
  const [other, setOther] = useState('');
  const others = plans.filter(
    ({ id, kind, cost, from, to }) =>
      id !== board.id && kind === board.kind && cost !== null && from <= board.to && to >= board.from,
  );
  const asked = useQuery({ ...comparisonRead(board.id, other), enabled: other !== '' });
  if (others.length === 0) return null;
  const label = (one: PlanSummary) =>
    `${range(one.from, one.to)} ${word('planState', one.state)} ${moment(one.createdAt)}`;
  return (
    <section className="sheet no-print">
      <h2>{t('plan.compare')}</h2>
      <Pick
        value={other}
        label={t('plan.compareWith')}
        options={[
          { value: '', label: t('plan.compareWith') },
          ...others.map((one) => ({ value: one.id, label: label(one) })),
        ]}
        onChange={setOther}
      />
      {other !== '' && <Answered asked={asked}>{(found) => <Differences found={found} />}</Answered>}
    </section>
  );
}

function Differences({ found }: { found: PlanComparison }) {
  const { t, word, shortDay } = useWords();
  const where = ({ date, half, mode }: PlanComparison['moved'][number]['a']) =>
    date === null
      ? t('plan.noDate')
      : `${shortDay(date)} ${word('half', half)}${mode === 'video' ? ` ${t('week.video')}` : ''}`;
  return (
    <>
      <p className="num">
        {t('plan.compareSentence', {
          a: grouped(found.a.cost ?? 0),
          b: grouped(found.b.cost ?? 0),
          moved: found.moved.length,
          onlyA: found.onlyA,
          onlyB: found.onlyB,
        })}
      </p>
      {found.moved.length > 0 && (
        <div className="table-scroll">
          <Grid>
            <thead>
              <tr>
                <th>{t('plan.item')}</th>
                <th>{t('plan.here')}</th>
                <th>{t('plan.there')}</th>
              </tr>
            </thead>
            <tbody>
              {found.moved.slice(0, SHOWN).map((one) => (
                <tr key={one.key}>
                  <td>
                    {one.towns.length === 1 ? `${one.towns[0]} ` : ''}
                    {shortTitle(one.title, one.issuer)}
                  </td>
                  <td className="nowrap">{where(one.a)}</td>
                  <td className="nowrap">{where(one.b)}</td>
                </tr>
              ))}
            </tbody>
          </Grid>
        </div>
      )}
      {found.moved.length > SHOWN && (
        <p className="faint small">{t('plan.compareRest', { count: found.moved.length - SHOWN })}</p>
      )}
    </>
  );
}
