import type { Ledger, LedgerBy } from '../../api/types.ts';
import { grouped, hoursFigure, share } from '../../format/format.ts';
import { saveText } from '../../format/save-text.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { csvOf, labelOf } from './ledger-rows.ts';

export function LedgerTable({ ledger, by }: { ledger: Ledger; by: LedgerBy }) {
  const { t, word, locale } = useWords();
  const { rows, total } = ledger;
  const header = [t('ledger.name'), t('ledger.requests'), t('ledger.hours'), t('ledger.yuan')];
  const save = () => {
    const lines = rows.map((row) => [labelOf(row, by, word), row.requests, row.hours, row.yuan]);
    saveText(
      csvOf(header, [...lines, [t('ledger.total'), total.requests, total.hours, total.yuan]]),
      `ledger-${by}-${ledger.from}-${ledger.to}.csv`,
    );
  };
  return (
    <section className="sheet">
      <div className="table-scroll">
        <table className="grid by-name ledger-rows">
          <thead>
            <tr>
              {header.map((label, index) => (
                <th key={label} className={columnLook(index)}>
                  {label}
                </th>
              ))}
              <th className="right">{t('ledger.share')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <td>
                  {labelOf(row, by, word)}
                  <span className="on-phone small faint">
                    {t('ledger.onPhone', { requests: grouped(row.requests), yuan: grouped(row.yuan) })}
                  </span>
                </td>
                <td className="right less">{grouped(row.requests)}</td>
                <td className="right">{hoursFigure(row.hours, locale)}</td>
                <td className="right less">{grouped(row.yuan)}</td>
                <td className="right">{share(row.hours, total.hours)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td>
                {t('ledger.total')}
                <span className="on-phone small faint">
                  {t('ledger.onPhone', { requests: grouped(total.requests), yuan: grouped(total.yuan) })}
                </span>
              </td>
              <td className="right less">{grouped(total.requests)}</td>
              <td className="right">{hoursFigure(total.hours, locale)}</td>
              <td className="right less">{grouped(total.yuan)}</td>
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
      <button type="button" className="link" onClick={save}>
        {t('ledger.csv')}
      </button>
    </section>
  );
}

/** On a phone requests and yuan stand under the name, so that nothing has to be pushed sideways. */
const columnLook = (index: number): string | undefined =>
  index === 0 ? undefined : index === 2 ? 'right' : 'right less';
