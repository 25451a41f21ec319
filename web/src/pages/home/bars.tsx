import type { LedgerRow } from '../../api/types.ts';
import { share } from '../../format/format.ts';
import { useWords } from '../../locale/use-locale.tsx';

/** A few senders as plain bars: no chart library for seven lines. Shares carry their counts. */
export function Bars({ rows, total }: { rows: LedgerRow[]; total: number }) {
  const { t, hours } = useWords();
  const most = Math.max(...rows.map((row) => row.hours), 1);
  return (
    <div className="bars">
      {rows.map((row) => (
        <div key={row.key} className="bars-row" title={share(row.hours, total)}>
          <span>{row.label}</span>
          <span className="bar" style={{ width: `${(row.hours / most) * 100}%` }} />
          <span className="value num">{t('home.row', { hours: hours(row.hours), requests: row.requests })}</span>
        </div>
      ))}
    </div>
  );
}
