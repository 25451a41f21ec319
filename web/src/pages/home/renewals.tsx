import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RenewalAsked } from '../../api/paper-types.ts';
import { renewalsRead, renewNumber } from '../../api/papers.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Button } from '../../parts/button.tsx';
import { TroubleView } from '../../parts/states.tsx';

/** Recurring requests whose number ends within four weeks: one press each, or they end by themselves. */
export function Renewals() {
  const { t } = useWords();
  const { data } = useQuery(renewalsRead);
  const items = data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="sheet">
      <h2>
        {t('renewal.title')} <span className="num">{items.length}</span>
      </h2>
      <p className="faint small">{t('renewal.hint')}</p>
      <ol className="landing num">
        {items.map((item) => (
          <Row key={item.number} item={item} />
        ))}
      </ol>
    </section>
  );
}

function Row({ item }: { item: RenewalAsked }) {
  const { t, day, hours } = useWords();
  const client = useQueryClient();
  const renew = useMutation({
    mutationFn: () => renewNumber(item.requestId),
    onSuccess: () => client.invalidateQueries({ queryKey: ['request'] }),
  });
  return (
    <li>
      <strong className="look">{t('renewal.due', { date: day(item.dueOn) })}</strong>
      <Link to="/requests/$id" params={{ id: item.requestId }}>
        {item.title}
      </Link>
      <span className="faint">{hours(item.hours)}</span>
      <span className="value">
        <Button size="small" busy={renew.isPending} onClick={() => renew.mutate()}>
          {t('renewal.confirm')}
        </Button>
      </span>
      {renew.error && <TroubleView error={renew.error} />}
    </li>
  );
}
