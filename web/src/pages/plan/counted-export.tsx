import { useMutation } from '@tanstack/react-query';
import { countedLines } from '../../api/plan-calls.ts';
import type { CountedLine } from '../../api/plan-types.ts';
import type { PlanBoard } from '../../api/types.ts';
import { saveText } from '../../format/save-text.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { TroubleView } from '../../parts/states.tsx';
import { csvOf } from '../ledger/ledger-rows.ts';

const COLUMNS = [
  'kind',
  'town',
  'person',
  'issuer',
  'title',
  'askedDate',
  'askedHalves',
  'askedByVideo',
  'askedOnRest',
  'date',
  'half',
  'mode',
  'hours',
] as const;

/** Every visit and every way to a meeting as a table, so that the figures above can be counted again in a spreadsheet. */
export function CountedExport({ board }: { board: PlanBoard }) {
  const { t, word } = useWords();
  const ask = useMutation({
    mutationFn: () => countedLines(board.id),
    onSuccess: ({ lines }) => {
      const yes = (value: boolean) => t(value ? 'plan.counted.yes' : 'plan.counted.no');
      const cells = (one: CountedLine) => [
        word('planItem', one.kind),
        one.town,
        one.person ?? '',
        one.issuer,
        one.title,
        one.askedDate,
        one.askedHalves,
        yes(one.askedByVideo),
        yes(one.askedOnRest),
        one.date ?? '',
        one.half === null ? '' : word('half', one.half),
        word('planMode', one.mode),
        one.hours,
      ];
      const header = COLUMNS.map((name) => t(`plan.counted.${name}`));
      saveText(csvOf(header, lines.map(cells)), `plan-${board.from}-${board.to}.csv`);
    },
  });
  return (
    <p className="no-print">
      <button type="button" className="link" disabled={ask.isPending} onClick={() => ask.mutate()}>
        {t('plan.counted')}
      </button>
      {ask.error && <TroubleView error={ask.error} />}
    </p>
  );
}
