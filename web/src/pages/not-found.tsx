import { Link } from '@tanstack/react-router';
import { useWords } from '../locale/use-locale.tsx';

export function NotFound() {
  const { t } = useWords();
  return (
    <main className="alone">
      <h1>{t('frame.notFound')}</h1>
      <p>{t('frame.notFoundHint')}</p>
      <Link to="/">{t('frame.toHome')}</Link>
    </main>
  );
}
