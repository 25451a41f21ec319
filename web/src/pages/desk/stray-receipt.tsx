import { Link } from '@tanstack/react-router';
import type { StrayReceipt } from '../../api/types.ts';
import { useWords } from '../../locale/use-locale.tsx';

export function StrayReceiptView({ receipt }: { receipt: StrayReceipt }) {
  const { t, hours, moment, word } = useWords();
  const { earlier } = receipt;
  return (
    <div className="stray-receipt num" role="status">
      <p>
        {t('desk.registered', {
          hours: hours(receipt.personHours),
          matched: t(receipt.matchedIssuer ? 'desk.matched' : 'desk.unmatched'),
        })}{' '}
        <Link to="/requests/$id" params={{ id: receipt.requestId }}>
          {t('desk.openCard')}
        </Link>
      </p>
      {earlier && (
        <p className="look">
          {t('desk.earlier', {
            when: moment(earlier.receivedAt, false),
            title: earlier.title,
            state: word('requestState', earlier.state),
          })}{' '}
          <Link to="/requests/$id" params={{ id: earlier.requestId }}>
            {t('desk.openCard')}
          </Link>
        </p>
      )}
    </div>
  );
}
