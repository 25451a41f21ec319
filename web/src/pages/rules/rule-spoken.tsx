import { Link } from '@tanstack/react-router';
import type { RuleDetail } from '../../api/types.ts';
import { figure } from '../../format/format.ts';
import { useWords } from '../../locale/use-locale.tsx';

/** How often it spoke in the last year, when, and about what. */
export function RuleSpoken({ rule }: { rule: RuleDetail }) {
  const { t, moment, locale, spelled } = useWords();
  const { requests, reviewed, unanswered, months, latest } = rule;
  const share = reviewed === 0 ? '0%' : `${((100 * requests) / reviewed).toFixed(1)}%`;
  const most = Math.max(1, ...months.map((one) => one.requests));
  return (
    <>
      <p>
        {requests > 0
          ? t('rule.spoken', { requests: figure(requests), reviewed: figure(reviewed), share })
          : t('rule.neverSpoken', { reviewed: figure(reviewed) })}{' '}
        {unanswered > 0 && t('rule.unanswered', { count: figure(unanswered) })}
      </p>
      {months.length > 0 && (
        <>
          <h2>{t('rule.months')}</h2>
          <div className="bars num">
            {months.map(({ month, requests: count }) => (
              <Bar key={month} label={spelled(month)} share={count / most} value={figure(count)} />
            ))}
          </div>
        </>
      )}
      {latest.length > 0 && (
        <>
          <h2>{t('rule.latest')}</h2>
          <ul>
            {latest.map(({ id, title, issuer, at, zh, en }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a rule may say two things about one request
              <li key={`${id} ${index}`} className="book-row">
                <Link to="/requests/$id" params={{ id }}>
                  {title}
                </Link>
                <span className="facts num">
                  <span>{issuer}</span>
                  <span>{moment(at)}</span>
                </span>
                <div className="small">{locale === 'en' ? en : zh}</div>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Bar({ label, share, value }: { label: string; share: number; value: string }) {
  return (
    <>
      <span>{label}</span>
      <span className="bar" style={{ width: `${Math.round(share * 100)}%` }} />
      <span className="value">{value}</span>
    </>
  );
}
