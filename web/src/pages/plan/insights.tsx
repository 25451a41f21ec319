import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { askWhatIf, patternsRead } from '../../api/plan-calls.ts';
import type { PlanBoard, PlanPattern, PlanPatterns } from '../../api/types.ts';
import { useCan } from '../../app/session.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Button } from '../../parts/button.tsx';
import { Answered, TroubleView } from '../../parts/states.tsx';

const SHOWN = 6;

/** What people would call a pattern: in what was asked, and in what is planned instead; and the post that holds most visits up. */
export function Insights({ board }: { board: PlanBoard }) {
  const { t } = useWords();
  const can = useCan();
  const asked = useQuery({ ...patternsRead(board.id), enabled: board.cost !== null });
  if (board.cost === null) return null;
  return (
    <section className="sheet">
      <h2>{t('plan.patterns')}</h2>
      <Answered asked={asked}>
        {(found) => (
          <>
            <div className="plan-patterns">
              <PatternList title={t('plan.patternsAsked', { count: found.asked.length })} patterns={found.asked} />
              <PatternList
                title={t('plan.patternsPlanned', { count: found.planned.length })}
                patterns={found.planned}
              />
            </div>
            {can('plan.make') && <Busiest board={board} busiest={found.busiest} />}
          </>
        )}
      </Answered>
    </section>
  );
}

function PatternList({ title, patterns }: { title: string; patterns: PlanPattern[] }) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const words = usePatternWords();
  return (
    <div>
      <h3>{title}</h3>
      {patterns.length === 0 && <p className="faint">{t('plan.noPattern')}</p>}
      <ul className="small num">
        {(all ? patterns : patterns.slice(0, SHOWN)).map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes in place
          <li key={index}>{words(one)}</li>
        ))}
      </ul>
      {patterns.length > SHOWN && (
        <button type="button" className="link small" onClick={() => setAll(!all)}>
          {t(all ? 'plan.fewer' : 'plan.all', { count: patterns.length })}
        </button>
      )}
    </div>
  );
}

const NAMED = 4;

function usePatternWords(): (pattern: PlanPattern) => string {
  const { t, range } = useWords();
  const listed = (names: string[]) =>
    names.length > NAMED
      ? t('plan.andMore', { named: names.slice(0, NAMED).join(t('plan.and')), count: names.length })
      : names.join(t('plan.and'));
  return (one) => {
    const values = {
      town: one.town ?? '',
      departments: listed(one.departments),
      towns: listed(one.towns),
      person: one.person ?? '',
      village: one.village ?? '',
      range: one.from && one.to ? range(one.from, one.to) : '',
      count: one.count,
      outOf: one.outOf ?? 0,
    };
    switch (one.kind) {
      case 'rotation':
        return t('plan.pattern.rotation', values);
      case 'carpet':
        return t('plan.pattern.carpet', values);
      case 'demo-village':
        return t('plan.pattern.demo-village', values);
      case 'bottleneck-person':
        return t('plan.pattern.bottleneck-person', values);
      default:
        return t('plan.pattern.bottleneck-department', values);
    }
  };
}

/** A post shared among three: how many visit-days that would free, planned anew for the township alone. */
function Busiest({ board, busiest }: { board: PlanBoard; busiest: PlanPatterns['busiest'] }) {
  const { t } = useWords();
  const ask = useMutation({ mutationFn: (person: number) => askWhatIf(board.id, person) });
  if (busiest.length === 0) return null;
  return (
    <>
      <h3>{t('plan.busiest')}</h3>
      <ul className="small num">
        {busiest.map((one) => (
          <li key={one.person} className="form-row">
            <span>
              {t('plan.busiestRow', { town: one.town, label: one.label, halfDays: one.halfDays, outOf: one.outOf })}
            </span>
            <Button
              size="small"
              busy={ask.isPending && ask.variables === one.person}
              onClick={() => ask.mutate(one.person)}
            >
              {t('plan.whatIf')}
            </Button>
            {ask.data && ask.variables === one.person && (
              <span role="status">
                {t('plan.whatIfAnswer', {
                  shared: ask.data.shared.join(t('plan.and')),
                  before: ask.data.before.visitDays,
                  after: ask.data.after.visitDays,
                  freed: ask.data.freedVisitDays,
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
      {ask.error && <TroubleView error={ask.error} />}
    </>
  );
}
