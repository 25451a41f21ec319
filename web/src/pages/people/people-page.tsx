import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { homeRead, peopleRead } from '../../api/reads.ts';
import type { People } from '../../api/types.ts';
import { useCan } from '../../app/session.ts';
import { localOf } from '../../format/local-time.ts';
import { addWords } from '../../locale/known-words.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { office } from '../../locale/zh-CN/office.ts';
import { week } from '../../locale/zh-CN/week.ts';
import { Answered, Empty } from '../../parts/states.tsx';
import { TownPicker } from '../../parts/town-picker.tsx';
import { Matrix } from './matrix.tsx';
import './people.css';

addWords(office, week);

/** Who holds which post: a matrix, and a word when one person holds too many. */
export function PeoplePage() {
  const { t } = useWords();
  const can = useCan();
  const { unitId } = useSearch({ from: '/signed-in/people' });
  const home = useQuery(homeRead);
  const today = home.data?.today.date ?? localOf(new Date().toISOString())?.date ?? '';
  const own = can('delivery.act');
  const asked = useQuery({ ...peopleRead(unitId), enabled: own || unitId !== undefined });
  return (
    <>
      <div className="page-head">
        <h1>{t('people.title')}</h1>
      </div>
      {!own && <TownPicker to="/people" unitId={unitId} />}
      {!own && !unitId ? (
        <Empty>{t('people.pickUnit')}</Empty>
      ) : (
        <Answered asked={asked}>{(people) => <PeopleView people={people} today={today} />}</Answered>
      )}
    </>
  );
}

function PeopleView({ people, today }: { people: People; today: string }) {
  const { t } = useWords();
  const can = useCan();
  const { warning } = people;
  if (people.posts.length === 0) return <Empty>{t('people.empty')}</Empty>;
  const vacant = people.posts.filter(({ holders }) => holders.length === 0).length;
  const holding = people.people.filter(({ posts }) => posts.length > 0).length;
  return (
    <>
      <p className="sentence num">
        {t('people.sentence', { people: holding, posts: people.posts.length })}{' '}
        {vacant > 0 && <span className="look">{t('people.vacant', { count: vacant })}</span>}
      </p>
      {warning && (
        <p className="banner look">
          {t('people.warning', {
            person: people.people.find(({ id }) => id === warning.personId)?.label ?? '',
            count: warning.posts,
          })}
        </p>
      )}
      <Matrix people={people} mayEdit={can('post.edit')} today={today} />
    </>
  );
}
