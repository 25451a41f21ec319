import type { Ledger, LedgerBy } from '../../api/types.ts';
import { share } from '../../format/format.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { heaviestHalf } from './ledger-rows.ts';

export function LedgerSentence({ ledger, by }: { ledger: Ledger; by: LedgerBy }) {
  const { t, hours, yuan, range } = useWords();
  const { total } = ledger;
  const values = {
    range: range(ledger.from, ledger.to),
    issuers: total.issuers,
    units: total.units,
    requests: total.requests,
    hours: hours(total.hours),
    yuan: yuan(total.yuan),
  };
  const half = heaviestHalf(ledger, by);
  return (
    <p className="sentence num">
      {half
        ? t('ledger.sentence', { ...values, share: share(half.hours, total.hours), top: half.count })
        : t('ledger.sentenceShort', values)}
    </p>
  );
}
