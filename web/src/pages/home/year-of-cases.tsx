import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { yearRead } from '../../api/reads.ts';
import type { YearAccount, YearCase } from '../../api/types.ts';
import { figure, grouped, share } from '../../format/format.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Answered } from '../../parts/states.tsx';

/** What one year did to one town, counted from the register, and the source's own cases with the very requests. */
export function YearOfCases() {
  const asked = useQuery(yearRead);
  return (
    <Answered asked={asked}>
      {({ account }) => account && account.counts.all > 0 && <Account account={account} />}
    </Answered>
  );
}

function Account({ account }: { account: YearAccount }) {
  const { t, range, hours, yuan } = useWords();
  const { unit, from, to } = account;
  return (
    <section className="sheet">
      <h2>{t('home.year', { town: unit.name })}</h2>
      <p className="num">
        {t('home.yearSentence', {
          range: range(from, to),
          town: unit.name,
          villages: unit.villages,
          groups: unit.groups,
          hours: hours(account.hours.total),
          yuan: yuan(account.hours.yuan),
        })}
      </p>
      <YearFacts account={account} />
      <h3>{t('home.year.cases')}</h3>
      <ol className="year-cases">
        {account.cases.map((one) => (
          <Case key={one.id} one={one} />
        ))}
      </ol>
    </section>
  );
}

function YearFacts({ account }: { account: YearAccount }) {
  const { t, word, hours } = useWords();
  const { counts, elevenMonths, heaviest, lastMonth, restDays } = account;
  return (
    <ul className="year-facts num">
      <li>
        {t('home.year.papers', {
          written: grouped(counts.written),
          eleven: grouped(elevenMonths.written),
          messages: grouped(counts.messages),
        })}
      </li>
      <li>
        {t('home.year.meetings', {
          meetings: counts.meetings,
          video: share(counts.videoMeetings, counts.meetings),
          road: figure(account.roadHours),
        })}
      </li>
      <li>{t('home.year.reports', { types: counts.reportTypes, times: grouped(counts.submissions) })}</li>
      <li>
        {t('home.year.inspections', {
          visits: counts.inspections,
          outside: share(counts.inspectionsOutsidePlan, counts.inspections),
          rest: restDays.inspected,
        })}
      </li>
      <li>
        {t('home.year.levels', {
          levels: account.hours.byLevel.map((one) => `${word('level', one.level)} ${hours(one.hours)}`).join(' · '),
        })}
      </li>
      {heaviest && (
        <li>{t('home.year.posts', { person: heaviest.label, posts: heaviest.posts.length, tasks: heaviest.tasks })}</li>
      )}
      <li>
        {t('home.year.coverage', {
          year: share(counts.registeredBefore, counts.all),
          month: share(lastMonth.registeredBefore, lastMonth.all),
        })}
      </li>
    </ul>
  );
}

function Case({ one }: { one: YearCase }) {
  const { locale } = useWords();
  const title = locale === 'en' ? one.title.en : one.title.zh;
  const [only] = one.requestIds;
  return (
    <li>
      <span>
        {one.requestIds.length === 1 && only ? (
          <Link to="/requests/$id" params={{ id: only }}>
            {title}
          </Link>
        ) : one.requestIds.length > 1 ? (
          <Link to="/requests" search={{ case: one.id }}>
            {title}
          </Link>
        ) : (
          <Link to="/people">{title}</Link>
        )}{' '}
        <CaseFacts facts={one.facts} />
      </span>
      <q lang="zh-CN" className="faint small">
        {one.source.sentence}
      </q>
    </li>
  );
}

function CaseFacts({ facts }: { facts: YearCase['facts'] }) {
  const { t, hours } = useWords();
  const words = [
    facts.posts > 0 && t('home.case.posts', { count: facts.posts }),
    facts.notices > 0 && t('home.case.notices', { count: facts.notices }),
    facts.senders > 1 && t('home.case.senders', { count: facts.senders }),
    facts.visits > 0 && t('home.case.visits', { count: facts.visits }),
    facts.meetings > 0 &&
      t('home.case.meetings', { count: facts.meetings, minutes: facts.meetingMinutes, road: facts.roadMinutes }),
    facts.sameDay > 0 && t('home.case.sameDay', { count: facts.sameDay }),
    facts.hours > 0 && hours(facts.hours),
  ];
  return <span className="num small">{words.filter(Boolean).join(' · ')}</span>;
}
