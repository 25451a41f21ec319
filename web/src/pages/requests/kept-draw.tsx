import { useQuery } from '@tanstack/react-query';
import { drawRead } from '../../api/plan-calls.ts';
import type { KeptDraw } from '../../api/plan-types.ts';
import { useWords } from '../../locale/use-locale.tsx';

/** The draw by which a request goes to few townships, as it was kept, with every lot, and whether drawing again gives the same. */
export function KeptDrawView({ requestId }: { requestId: string }) {
  const { t, day } = useWords();
  const asked = useQuery(drawRead(requestId));
  const draw = asked.data?.draw;
  if (!draw) return null;
  const { drawn, outOf, detectableShare } = draw.sample;
  return (
    <section className="sheet">
      <h2>{t('draw.title')}</h2>
      <p className="num">
        {t('draw.sentence', { day: day(draw.drawnOn), all: draw.candidates.length, chosen: chosenOf(draw).length })}{' '}
        <span className={draw.again ? undefined : 'must'}>
          {t(draw.again ? 'draw.again' : 'draw.differs', { seed: draw.seed })}
        </span>
      </p>
      <p className="small">
        {drawn < outOf
          ? t('targeting.sample', { drawn, outOf, bad: Math.round(detectableShare * outOf) })
          : t('targeting.sampleAll')}{' '}
        {draw.candidates.some(({ by }) => by === 'risk') && t('targeting.riskOnly')}
      </p>
      <details>
        <summary>{t('draw.lots')}</summary>
        <ol className="small num draw-lots">
          {inOrder(draw).map((one) => (
            <li key={one.unitId}>
              <strong>{one.name}</strong> <span>{one.lot === null ? t('targeting.by.risk') : one.lot.toFixed(6)}</span>{' '}
              {one.by === 'random' && <span className="tag accent">{t('draw.chosen')}</span>}
            </li>
          ))}
        </ol>
        <p className="small faint">{t('draw.how')}</p>
      </details>
    </section>
  );
}

const chosenOf = ({ candidates }: KeptDraw) => candidates.filter(({ by }) => by !== null);

/** Those chosen by risk, then everybody in the draw, the smallest lot first. */
const inOrder = ({ candidates }: KeptDraw) => [...candidates].sort((x, y) => (x.lot ?? -1) - (y.lot ?? -1));
