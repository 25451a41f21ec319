import type { Price, PriceLine } from '@songbang/engine/pricing/price.ts';
import { grouped, hoursFigure } from '../format/format.ts';
import { formulaIn } from '../format/formula.ts';
import { useWords } from '../locale/use-locale.tsx';

/** Every term with its formula and values, so that a stranger can recompute it. */
export function PriceBasis({ price }: { price: Price }) {
  const { t, word, spelled, locale } = useWords();
  return (
    <div className="table-scroll">
      <table className="grid">
        <thead>
          <tr>
            <th>{t('price.line')}</th>
            <th>{t('price.formula')}</th>
            <th className="right">{t('price.hours')}</th>
            <th className="right">{t('price.yuan')}</th>
          </tr>
        </thead>
        <tbody>
          {price.basis.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own and never move
            <tr key={index}>
              <td className="nowrap">{word('price.code', line.code)}</td>
              <td>
                {formulaIn(line.formula, (name) => word('fact', name))}
                <br />
                <span className="faint">
                  <Facts line={line} />
                </span>
              </td>
              <td className="right">{hoursFigure(line.hours, locale)}</td>
              <td className="right">{grouped(line.yuan)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td>{t('price.total')}</td>
            <td className="faint">
              {t('price.version', { version: spelled(price.costsVersion.replace(/^default-/, '')) })}
            </td>
            <td className="right">{hoursFigure(price.personHours, locale)}</td>
            <td className="right">{grouped(price.yuan)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

const TEXT_FACTS = ['what', 'meeting', 'inspection'];

function Facts({ line }: { line: PriceLine }) {
  const { word } = useWords();
  const shown = Object.entries(line.facts).filter(([, value]) => value !== '');
  const value = (name: string, given: number | string) => {
    if (typeof given === 'number') return String(Math.round(given * 100) / 100);
    if (TEXT_FACTS.includes(name)) return given;
    return word('factValue', given);
  };
  return shown.map(([name, given]) => `${word('fact', name)} ${value(name, given)}`).join(' · ');
}
