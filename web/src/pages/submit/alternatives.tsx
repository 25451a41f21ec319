import type { Alternative } from '@songbang/engine/pricing/cheaper-alternatives.ts';
import { useWords } from '../../locale/use-locale.tsx';

type Props = { alternatives: Alternative[]; onTargets: (ids: string[]) => void };

export function Alternatives({ alternatives, onTargets }: Props) {
  const { t, locale, hours } = useWords();
  if (alternatives.length === 0) return null;
  return (
    <div className="sheet">
      <h2>{t('submit.cheaper')}</h2>
      <ul className="alternatives">
        {alternatives.map(({ code, title, titleEn, savedPersonHours, targets }) => (
          <li key={code}>
            <span>{locale === 'en' ? titleEn : title}</span>
            <strong className="num">{t('submit.saves', { hours: hours(savedPersonHours) })}</strong>
            {targets && (
              <span className="small">
                <span className="faint">
                  {t('submit.sampleNames', { names: targets.map(({ name }) => name).join(' ') })}
                </span>{' '}
                <button type="button" className="link" onClick={() => onTargets(targets.map(({ unitId }) => unitId))}>
                  {t('submit.useSample')}
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
