import { Link } from '@tanstack/react-router';
import { useSession } from '../../app/session.ts';
import { basicsOf } from '../../frame/navigation.ts';
import { useWords } from '../../locale/use-locale.tsx';

/** The lists and figures everything else is counted from, one line each; what an account may not open is not shown. */
export function BasicsPage() {
  const { t } = useWords();
  const abilities = useSession()?.abilities ?? [];
  return (
    <>
      <div className="page-head">
        <h1>{t('basics.title')}</h1>
      </div>
      <section className="sheet">
        <table className="grid">
          <tbody>
            {basicsOf(abilities).map(({ path, label, about }) => (
              <tr key={path}>
                <th scope="row">
                  <Link to={path}>{t(label)}</Link>
                </th>
                <td>{t(about)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {abilities.includes('number.list') && <NumberLists />}
    </>
  );
}

/** What a reception desk without network checks numbers with. */
function NumberLists() {
  const { t } = useWords();
  return (
    <section className="sheet">
      <h2>{t('lists.offline')}</h2>
      <p className="faint small">{t('lists.offlineHint')}</p>
      <p className="words">
        <a className="link" href="/api/numbers/list.html" download>
          {t('door.offline')}
        </a>
        <a className="link" href="/api/numbers/list.xlsx" download>
          {t('door.offlineSheet')}
        </a>
      </p>
    </section>
  );
}
