import { useState } from 'react';
import type { People } from '../../api/types.ts';
import { useNarrow } from '../../frame/use-screen.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { HolderForm } from './holder-form.tsx';

type Props = { people: People; mayEdit: boolean; today: string };
type Person = People['people'][number];
type Post = People['posts'][number];

/** Posts down with their holder, people across in narrow columns; who holds most stands first. A phone shows the holders only. */
export function Matrix({ people, mayEdit, today }: Props) {
  const { t } = useWords();
  const narrow = useNarrow();
  const [editing, setEditing] = useState<string | null>(null);
  const columns = narrow ? [] : [...people.people].sort((a, b) => b.posts.length - a.posts.length);
  const heavyId = people.warning?.personId;
  return (
    <div className="sheet table-scroll">
      <table className="grid matrix">
        <thead>
          <tr>
            <th>{t('people.post')}</th>
            <th>{t('people.holder')}</th>
            {columns.map(({ id, label, posts }) => (
              <th key={id} className={id === heavyId ? 'person heavy' : 'person'}>
                <span className="upright">{label}</span>
                <span className="num">{posts.length}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.posts.map((post) => (
            <tr key={post.id} className={editing === post.id ? 'current' : undefined}>
              <td className="nowrap">{post.name}</td>
              <td>
                {editing === post.id ? (
                  <HolderForm post={post} people={people} today={today} onClose={() => setEditing(null)} />
                ) : (
                  <Holder post={post} people={people} onEdit={mayEdit ? () => setEditing(post.id) : null} />
                )}
              </td>
              {columns.map((person) => (
                <Cell key={person.id} person={person} post={post} heavy={person.id === heavyId} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Holder({ post, people, onEdit }: { post: Post; people: People; onEdit: (() => void) | null }) {
  const { t } = useWords();
  const names = people.people.filter(({ id }) => post.holders.includes(id)).map(({ label }) => label);
  return (
    <>
      {names.length > 0 ? names.join(' ') : <span className="look">{t('people.none')}</span>}{' '}
      {onEdit && (
        <button type="button" className="link" onClick={onEdit}>
          {t('people.change')}
        </button>
      )}
    </>
  );
}

function Cell({ person, post, heavy }: { person: Person; post: Post; heavy: boolean }) {
  const { t, day } = useWords();
  const own = person.posts.find(({ id }) => id === post.id);
  return (
    <td className={heavy ? 'person heavy' : 'person'} title={own && `${person.label} ${post.name} ${day(own.from)}`}>
      {own && (
        <>
          <span className="held" aria-hidden="true" />
          <span className="visually-hidden">{t('people.held')}</span>
        </>
      )}
    </td>
  );
}
