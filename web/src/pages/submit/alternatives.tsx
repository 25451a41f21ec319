import type { Alternative } from '@songbang/engine/pricing/cheaper-alternatives.ts';
import { useWords } from '../../locale/use-locale.tsx';

type Props = {
  alternatives: Alternative[];
  /** Who is asked as the request stands. */
  targets: string[];
  /** Takes a way that changes the text; null where its words cannot be found in it. */
  press: (code: Alternative['code']) => (() => void) | null;
  onTargets: (ids: string[]) => void;
};

/** Cheaper ways to the same end, each taken with one press. */
export function Alternatives({ alternatives, targets, press, onTargets }: Props) {
  const { t, locale, hours } = useWords();
  if (alternatives.length === 0) return null;
  return (
    <div className="sheet">
      <h2>{t('submit.cheaper')}</h2>
      <ul className="alternatives">
        {alternatives.map((one) => (
          <li key={one.code}>
            <span>{locale === 'en' ? one.titleEn : one.title}</span>
            <strong className="num">{t('submit.saves', { hours: hours(one.savedPersonHours) })}</strong>
            <Take one={one} {...{ targets, press, onTargets }} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Take({ one, targets, press, onTargets }: Omit<Props, 'alternatives'> & { one: Alternative }) {
  const { t } = useWords();
  const named = one.targets ?? [];
  const names = named.map(({ name }) => name).join(' ');
  if (one.code === 'sample')
    return (
      <Choice words={t('submit.sampleNames', { names })} press={() => onTargets(named.map(({ unitId }) => unitId))}>
        {t('submit.useSample')}
      </Choice>
    );
  // Those whose figures are held need not be asked; when all are held the sentence that asks goes.
  const left = targets.filter((id) => !named.some(({ unitId }) => unitId === id));
  if (one.code === 'held-data' && left.length > 0)
    return (
      <Choice words={t('submit.heldNames', { names })} press={() => onTargets(left)}>
        {t('submit.useHeld')}
      </Choice>
    );
  const change = press(one.code);
  return change && <Choice press={change}>{t('fix.apply')}</Choice>;
}

function Choice({ words, press, children }: { words?: string; press: () => void; children: string }) {
  return (
    <span className="small">
      {words && <span className="faint">{words} </span>}
      <button type="button" className="link" onClick={press}>
        {children}
      </button>
    </span>
  );
}
