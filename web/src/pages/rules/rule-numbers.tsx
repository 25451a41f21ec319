import type { RuleDetail } from '../../api/types.ts';
import { plainNumber } from '../../format/format.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { ValueLine } from './value-line.tsx';

/** The values a rule compares with, the default beside a county's own, and what was ever set. */
export function RuleNumbers({ parameters }: { parameters: RuleDetail['parameters'] }) {
  const { t, word } = useWords();
  if (parameters.length === 0) return <p className="faint">{t('rule.noNumbers')}</p>;
  return (
    <ul>
      {parameters.map(({ key, product, current, history }) => (
        <li key={key}>
          <strong className="num">
            {t('rule.number', { name: word('parameter', key), value: plainNumber(current) })}
          </strong>{' '}
          {current !== product && (
            <span className="faint">{t('rule.numberProduct', { value: plainNumber(product) })}</span>
          )}
          <ul>
            {history.map((value) => (
              <ValueLine key={value.id} value={value} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
