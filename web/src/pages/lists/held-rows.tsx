import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ListKind } from '../../api/list-types.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Grid } from '../../parts/grid.tsx';
import { Paged } from '../../parts/paged.tsx';
import { Pick } from '../../parts/pick.tsx';
import { HintedInput } from '../../parts/text-field.tsx';
import { shownColumns } from './columns.ts';
import { exportAddress, listRowsRead, templateAddress } from './list-reads.ts';

/** The rows of one list as they are held: searched, by year, and given out in the shape they are taken in. */
export function HeldRows({ kind, years }: { kind: ListKind; years: number[] }) {
  const { t } = useWords();
  const [q, setQ] = useState('');
  const [year, setYear] = useState<number | null>(years[0] ?? null);
  const asked = useInfiniteQuery(listRowsRead({ kind, year, q: q.trim() }));
  return (
    <>
      <div className="form-row list-tools">
        <HintedInput value={q} hint={t('lists.search')} maxLength={100} onText={setQ} />
        {years.length > 1 && (
          <Pick
            label={t('lists.year')}
            value={String(year)}
            options={years.map((one) => ({ value: String(one), label: String(one) }))}
            onChange={(value) => setYear(Number(value))}
          />
        )}
        <a href={exportAddress(kind, year)} download>
          {t('lists.export')}
        </a>
        <a href={templateAddress(kind)} download>
          {t('lists.template')}
        </a>
      </div>
      <Paged asked={asked} empty={t(q.trim() === '' ? 'lists.empty' : 'lists.notFound')}>
        {(rows) => <RowTable kind={kind} rows={rows} />}
      </Paged>
    </>
  );
}

type Row = { id: string; cells: string[] };

function RowTable({ kind, rows }: { kind: ListKind; rows: Row[] }) {
  const { t, spelled } = useWords();
  const columns = shownColumns(kind, rows);
  return (
    <div className="list-rows">
      <Grid>
        <thead>
          <tr>
            {columns.map(({ name }) => (
              <th key={name} scope="col">
                {t(`lists.field.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells }) => (
            <tr key={id}>
              {columns.map(({ name, index, unbroken }) => (
                <td key={name} className={unbroken ? 'unbroken num' : ''}>
                  {spelled(cells[index] ?? '')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Grid>
    </div>
  );
}
