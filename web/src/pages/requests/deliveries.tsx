import { Link } from '@tanstack/react-router';
import type { DeliveryRow } from '../../api/types.ts';
import { useCan } from '../../app/session.ts';
import { figure } from '../../format/format.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Grid } from '../../parts/grid.tsx';

export function Deliveries({ rows }: { rows: DeliveryRow[] }) {
  const { t, word, moment } = useWords();
  const reads = useCan()('diligence.read');
  if (rows.length === 0) return null;
  return (
    <section className="sheet">
      <h2>{t('request.deliveries', { count: rows.length })}</h2>
      <div className="table-scroll">
        <Grid>
          <thead>
            <tr>
              <th>{t('request.unit')}</th>
              <th>{t('request.state')}</th>
              <th className="right">{t('request.hours')}</th>
              <th>{t('request.arrived')}</th>
              <th>{t('request.changed')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>
                  {row.unitName}{' '}
                  {reads && (
                    <Link to="/diligence" search={{ delivery: row.id }} className="small">
                      {t('diligence.file')}
                    </Link>
                  )}
                </td>
                <td>
                  {word('deliveryState', row.state)}
                  {row.note && <div className="faint">{t('request.note', { note: row.note })}</div>}
                </td>
                <td className="right">{figure(row.hours)}</td>
                <td>{moment(row.arrivedAt)}</td>
                <td>{moment(row.changedAt)}</td>
              </tr>
            ))}
          </tbody>
        </Grid>
      </div>
    </section>
  );
}
