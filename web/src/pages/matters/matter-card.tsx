import type { MatterRow } from '../../api/types.ts';
import { useSession } from '../../app/session.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { MatterBody } from './matter-body.tsx';
import '../../parts/request-rows.css';

type Props = { row: MatterRow; open: boolean; onOpen: () => void };

/** What it is, where it stands, by when it was promised. */
export function MatterCard({ row, open, onOpen }: Props) {
  const { t, word, day, moment, hours } = useWords();
  const own = useSession()?.actor.unitId === row.unitId;
  return (
    <li className={open ? 'request-row current' : 'request-row'}>
      <div className="request-row-head small">
        {!own && <strong>{row.unitName}</strong>}
        <span>{word('matterKind', row.kind)}</span>
        <span>{word('matterChannel', row.channel)}</span>
        <span className={row.overdue ? 'look' : undefined}>
          {row.overdue ? t('matters.late') : word('matterState', row.state)}
        </span>
      </div>
      <button type="button" className="request-row-title" aria-expanded={open} onClick={onOpen}>
        {row.what}
      </button>
      <div className="facts num">
        {row.state === 'open' && (
          <span className={row.overdue ? 'look' : undefined}>
            {t('matters.promised', { date: day(row.promisedOn) })}
          </span>
        )}
        <span>{t('matters.received', { when: moment(row.receivedAt) })}</span>
        <span>{row.postName ?? t('matters.noPost')}</span>
        {row.closedBy === 'resident' && <span>{t('matters.closedByResident')}</span>}
        <span>{t('matters.hours', { hours: hours(row.hours) })}</span>
        {row.contact && <span>{row.contact}</span>}
      </div>
      {open && <MatterBody id={row.id} own={own} />}
    </li>
  );
}
