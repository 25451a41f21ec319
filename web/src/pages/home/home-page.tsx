import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { homeRead } from '../../api/reads.ts';
import type { Home } from '../../api/types.ts';
import { useCan, useSession } from '../../app/session.ts';
import { addWords } from '../../locale/known-words.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { desk as deskWords } from '../../locale/zh-CN/desk.ts';
import { home as homeWords } from '../../locale/zh-CN/home.ts';
import { Answered } from '../../parts/states.tsx';
import { Bars } from './bars.tsx';
import { HomeSentence } from './home-sentence.tsx';
import { Landing } from './landing.tsx';
import { RecentRequests } from './recent-requests.tsx';
import { Renewals } from './renewals.tsx';
import { YearOfCases } from './year-of-cases.tsx';
import './home.css';

addWords(homeWords, deskWords);

export function HomePage() {
  const { t } = useWords();
  const asked = useQuery(homeRead);
  const refused = useLocation({ select: ({ state }) => state.refused === true });
  return (
    <>
      <h1 className="visually-hidden">{t('home.title')}</h1>
      {refused && (
        <p className="banner look" role="status">
          {t('frame.refused')}
        </p>
      )}
      <Answered asked={asked}>{(home) => <HomeView home={home} />}</Answered>
    </>
  );
}

function HomeView({ home }: { home: Home }) {
  const { t } = useWords();
  const session = useSession();
  const can = useCan();
  const role = session?.actor.role;
  return (
    <>
      <HomeSentence home={home} role={role} />
      <Actions />
      {!home.today.calendarReaches && <p className="banner look">{t('home.calendarShort')}</p>}
      {can('delivery.act') && <Landing />}
      {can('number.renew') && <Renewals />}
      {role === 'department-clerk' && <RecentRequests />}
      {can('ledger.read') && home.hoursBySender.length > 1 && <Hours home={home} />}
      {can('request.read') && <YearOfCases />}
    </>
  );
}

/** What this post does next, as words. */
function Actions() {
  const { t } = useWords();
  const can = useCan();
  return (
    <p className="words home-actions">
      {can('delivery.act') && <Link to="/desk">{t('home.toDesk')}</Link>}
      {can('delivery.act') && <Link to="/week">{t('home.toWeek')}</Link>}
      {can('review.decide') && <Link to="/queue">{t('home.toQueue')}</Link>}
      {can('request.submit') && <Link to="/submit">{t('home.toSubmit')}</Link>}
      {can('audit.read') && <Link to="/audit">{t('home.toAudit')}</Link>}
      {can('account.manage') && <Link to="/accounts">{t('home.toAccounts')}</Link>}
      {can('ledger.read') && <Link to="/ledger">{t('home.toLedger')}</Link>}
    </p>
  );
}

function Hours({ home }: { home: Home }) {
  const { t, range, word } = useWords();
  const { hoursBySender, hoursByLevel, month } = home;
  const levels = hoursByLevel.map((row) => ({ ...row, label: word('level', row.label) }));
  return (
    <div className="home-hours">
      <section className="sheet">
        <h2>{t('home.senders')}</h2>
        {hoursBySender.length === 0 ? (
          <p className="faint">{t('home.noHours')}</p>
        ) : (
          <Bars rows={hoursBySender} total={month.hours} />
        )}
        <p className="faint small num">
          {t('home.sendersHow', { range: range(month.from, month.to), count: hoursBySender.length })}
        </p>
      </section>
      <section className="sheet">
        <h2>{t('home.levels')}</h2>
        {levels.length === 0 ? (
          <p className="faint">{t('home.noHours')}</p>
        ) : (
          <Bars rows={levels} total={month.hours} />
        )}
      </section>
    </div>
  );
}
