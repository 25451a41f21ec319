import { Link } from '@tanstack/react-router';
import type { StrayReceipt } from '../../api/types.ts';
import { addWords } from '../../locale/known-words.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { desk } from '../../locale/zh-CN/desk.ts';
import { papers } from '../../locale/zh-CN/papers.ts';
import { relay } from '../../locale/zh-CN/relay.ts';
import { submit } from '../../locale/zh-CN/submit.ts';
import { CopyBox } from '../../parts/copy-box.tsx';

addWords(submit, papers, relay, desk);

const LONGEST_TITLE = 30;
const short = (title: string) => (title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE)}…` : title);

export function StrayReceiptView({ receipt }: { receipt: StrayReceipt }) {
  const { t, hours, moment, word } = useWords();
  const { earlier } = receipt;
  // An earlier one is known either by its request or by what became of its delivery.
  const stateWord = (state: string) => {
    const known = word('requestState', state);
    return known === state ? word('deliveryState', state) : known;
  };
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
      <p className="small">{t('stray.linkHint')}</p>
      <CopyBox text={new URL(receipt.completionUrl, location.href).href} label={t('stray.link')} rows={1} />
      {earlier && (
        <p className="look">
          {t('desk.earlier', {
            when: moment(earlier.receivedAt, false),
            title: short(earlier.title),
            state: stateWord(earlier.state),
          })}{' '}
          <Link to="/requests/$id" params={{ id: earlier.requestId }}>
            {t('desk.openCard')}
          </Link>
        </p>
      )}
    </div>
  );
}
