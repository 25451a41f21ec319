import { useState } from 'react';
import type { People } from '../../api/types.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { HolderForm } from './holder-form.tsx';

type Props = { people: People; mayEdit: boolean; today: string };

/** Posts down, people across; who holds most stands first. */
export function Matrix({ people, mayEdit, today }: Props) {
  const { t, day } = useWords();
  const [editing, setEditing] = useState<string | null>(null);
  const columns = [...people.people].sort((a, b) => b.posts.length - a.posts.length);
  return (
    <div className="sheet table-scroll">
      <table className="grid matrix">
        <thead>
          <tr>
            <th>{t('people.post')}</th>
            {columns.map(({ id, label, posts }) => (
              <th key={id} className={people.warning?.personId === id ? 'heavy' : undefined}>
                {label}
                <br />
                <span className="num">{t('people.count', { count: posts.length })}</span>
              </th>
            ))}
            {mayEdit && <th />}
          </tr>
        </thead>
        <tbody>
          {people.posts.map((post) => (
            <tr key={post.id} className={editing === post.id ? 'current' : undefined}>
              <td className="nowrap">
                {post.name} {post.holders.length === 0 && <span className="look">{t('people.none')}</span>}
              </td>
              {columns.map(({ id, label, posts }) => {
                const since = posts.find((one) => one.id === post.id)?.from;
                return (
                  <td
                    key={id}
                    className={people.warning?.personId === id ? 'heavy' : undefined}
                    title={since && `${label} ${day(since)}`}
                  >
                    {post.holders.includes(id) ? <span className="held">{t('people.held')}</span> : ''}
                  </td>
                );
              })}
              {mayEdit && (
                <td className="nowrap">
                  {editing === post.id ? (
                    <HolderForm post={post} people={people} today={today} onClose={() => setEditing(null)} />
                  ) : (
                    <button type="button" className="link" onClick={() => setEditing(post.id)}>
                      {t('people.change')}
                    </button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
