import { useQuery } from '@tanstack/react-query';
import { dateChangesRead } from '../../api/plan-calls.ts';
import { useWords } from '../../locale/use-locale.tsx';

/** What a published plan has moved of one's own, told once a day; nothing when nothing was. */
export function ToldChanges() {
  const { t, moment } = useWords();
  const { data } = useQuery(dateChangesRead);
  const items = data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="sheet">
      <h2>{t('plan.told', { count: items.length })}</h2>
      <ul className="small num told-changes">
        {items.map((one) => (
          <li key={one.id}>
            <strong>{one.unitName}</strong> {one.title}{' '}
            {t('plan.toldRow', { before: moment(one.beforeAt), after: moment(one.afterAt) })}
            {one.byVideo && ` ${t('week.video')}`}
            {one.joinedWith.length > 0 && ` ${t('plan.toldJoined', { others: one.joinedWith.join(t('plan.and')) })}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
