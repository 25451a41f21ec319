import { Link } from '@tanstack/react-router';
import type { Admission } from '../../api/types.ts';
import { useLaneTerms } from '../../checking/use-lane-terms.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Button } from '../../parts/button.tsx';
import { LaneTag } from '../../parts/lane-words.tsx';
import { NumberBlock } from '../../parts/number-block.tsx';

export function SubmitReceipt({ admission, onAgain }: { admission: Admission; onAgain: () => void }) {
  const { t, hours, yuan } = useWords();
  const terms = useLaneTerms();
  const { id, number, expiresOn, lane, deliveries, personHours, yuan: cost } = admission;
  return (
    <section className="sheet receipt" role="status">
      <h1>
        {t(number ? 'receipt.numbered' : 'receipt.inReview')} <LaneTag lane={lane} />
      </h1>
      {number ? (
        <>
          <NumberBlock requestId={id} number={number} expiresOn={expiresOn} />
          <p className="num">
            {t('receipt.delivered', { count: deliveries, hours: hours(personHours), yuan: yuan(cost) })}
          </p>
        </>
      ) : (
        <p>{terms && t('receipt.reviewHint', { days: terms.days })}</p>
      )}
      <p className="form-row">
        <Button look="primary" onClick={onAgain}>
          {t('receipt.another')}
        </Button>
        <Link to="/requests/$id" params={{ id }}>
          {t('receipt.open')}
        </Link>
      </p>
    </section>
  );
}
