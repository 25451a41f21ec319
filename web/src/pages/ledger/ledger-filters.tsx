import type { LedgerBy } from '../../api/types.ts';
import { addDays, monthStart } from '../../format/local-time.ts';
import { useWords } from '../../locale/use-locale.tsx';
import type { MessageKey } from '../../locale/zh-CN.ts';

type Span = { from: string; to: string };
type Props = Span & { by: LedgerBy; today: string; onChange: (change: Partial<Span & { by: LedgerBy }>) => void };

const BY: LedgerBy[] = ['issuer', 'level', 'kind', 'unit'];

/** The spans people ask for; each ends today or with its month. */
function spansOf(today: string): [MessageKey, Span][] {
  const month = monthStart(today);
  const lastMonthEnd = addDays(month, -1);
  return [
    ['ledger.span.days30', { from: addDays(today, -29), to: today }],
    ['ledger.span.month', { from: month, to: today }],
    ['ledger.span.lastMonth', { from: monthStart(lastMonthEnd), to: lastMonthEnd }],
    ['ledger.span.year', { from: `${today.slice(0, 4)}-01-01`, to: today }],
  ];
}

export function LedgerFilters({ from, to, by, today, onChange }: Props) {
  const { t } = useWords();
  return (
    <div className="ledger-filters">
      <div className="words">
        {today !== '' &&
          spansOf(today).map(([key, span]) => (
            <button
              key={key}
              type="button"
              aria-pressed={span.from === from && span.to === to}
              onClick={() => onChange(span)}
            >
              {t(key)}
            </button>
          ))}
      </div>
      <span className="ledger-dates">
        <input
          type="date"
          aria-label={t('ledger.from')}
          value={from}
          max={to}
          onChange={(event) => event.target.value && onChange({ from: event.target.value })}
        />
        <input
          type="date"
          aria-label={t('ledger.to')}
          value={to}
          min={from}
          onChange={(event) => event.target.value && onChange({ to: event.target.value })}
        />
      </span>
      <div className="words">
        <span className="faint">{t('ledger.by')}</span>
        {BY.map((one) => (
          <button key={one} type="button" aria-pressed={one === by} onClick={() => onChange({ by: one })}>
            {t(`ledger.by.${one}`)}
          </button>
        ))}
      </div>
    </div>
  );
}
