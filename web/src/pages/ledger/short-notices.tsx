import { useQuery } from '@tanstack/react-query';
import { shortNoticesRead } from '../../api/reads.ts';
import type { ShortNotices } from '../../api/types.ts';
import { useSession } from '../../app/session.ts';
import { figure, grouped, share } from '../../format/format.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Answered } from '../../parts/states.tsx';

const SHOWN = 15;

/** Requests that left too little time, month by month, and the senders among whom they repeat; a department sees itself. */
export function ShortNoticesView() {
  const { t } = useWords();
  const asked = useQuery(shortNoticesRead);
  return (
    <section className="sheet">
      <h2>{t('short.title')}</h2>
      <Answered asked={asked}>{(found) => <Trend found={found} />}</Answered>
    </section>
  );
}

function Trend({ found }: { found: ShortNotices }) {
  const { t, range } = useWords();
  const own = useSession()?.actor.role === 'department-clerk';
  const all = found.months.reduce((sum, month) => sum + month.all, 0);
  const short = found.months.reduce((sum, month) => sum + month.short, 0);
  const facts = { range: range(found.from, found.to), share: share(short, all), count: grouped(short) };
  if (short === 0) return <p className="num">{t(own ? 'short.noneOwn' : 'short.none', facts)}</p>;
  return (
    <>
      <p className="num">{t(own ? 'short.sentenceOwn' : 'short.sentence', facts)}</p>
      {(found.senders.length > 0 || !own) && (
        <div className="table-scroll">
          <table className="grid by-name months">
            <Head found={found} />
            <tbody>
              {found.senders.slice(0, SHOWN).map((sender) => (
                <Sender key={sender.key} sender={sender} />
              ))}
            </tbody>
            {!own && <Foot found={found} />}
          </table>
        </div>
      )}
      <p className="faint small num">
        {found.senders.length > SHOWN && `${t('short.shown', { shown: SHOWN, count: found.senders.length })} `}
        {!own && t('short.once', { count: found.once })} {t('short.how')}
      </p>
    </>
  );
}

function Head({ found }: { found: ShortNotices }) {
  const { t } = useWords();
  return (
    <thead>
      <tr>
        <th>{t('ledger.by.issuer')}</th>
        {found.months.map(({ month }) => (
          <th key={month} className="right less">
            {t('short.month', { month: Number(month.slice(5)) })}
          </th>
        ))}
        <th className="right">{t('ledger.requests')}</th>
        <th className="right less">{t('short.sameDay')}</th>
        <th className="right less">{t('short.returned')}</th>
        <th className="right">{t('ledger.hours')}</th>
        <th>{t('short.last')}</th>
      </tr>
    </thead>
  );
}

function Sender({ sender }: { sender: ShortNotices['senders'][number] }) {
  const { t, shortDay } = useWords();
  return (
    <tr>
      <td>{sender.label}</td>
      {sender.counts.map((count, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the nth column is the nth month
        <td key={nth} className={`right less ${count === 0 ? 'faint' : ''}`}>
          {count === 0 ? '·' : grouped(count)}
        </td>
      ))}
      <td className="right">{grouped(sender.requests)}</td>
      <td className="right less">{grouped(sender.sameDay)}</td>
      <td className="right less">{grouped(sender.returned)}</td>
      <td className="right">{figure(sender.hours)}</td>
      <td>
        {shortDay(sender.last)}
        {sender.backIn !== null && (
          <span className="faint"> {t('short.back', { month: Number(sender.backIn.slice(5)) })}</span>
        )}
      </td>
    </tr>
  );
}

/** All senders of each month together, beside all requests of the month. */
function Foot({ found }: { found: ShortNotices }) {
  const { t } = useWords();
  return (
    <tfoot>
      <tr>
        <td>{t('short.all')}</td>
        {found.months.map(({ month, short, all }) => (
          <td key={month} className="right less" title={share(short, all)}>
            {grouped(short)}
          </td>
        ))}
        <td className="right">{grouped(found.months.reduce((sum, month) => sum + month.short, 0))}</td>
        <td className="less" colSpan={2} />
        <td colSpan={2} />
      </tr>
    </tfoot>
  );
}
