import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { jointDeskRead } from '../../api/papers.ts';
import { useWords } from '../../locale/use-locale.tsx';

const JointItemView = lazy(() => import('./joint-item.tsx').then((module) => ({ default: module.JointItemView })));

/** Red-lane requests that are meant for this unit and not yet decided; it may say what it thinks, or nothing. */
export function JointDesk() {
  const { t } = useWords();
  const { data } = useQuery(jointDeskRead);
  const [open, setOpen] = useState(false);
  const items = data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <details className="sheet joint-desk" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('joint.title')} <span className="num">{items.length}</span>
      </summary>
      <p className="faint small">{t('joint.hint')}</p>
      <ol>
        {(open ? items : []).map((item) => (
          <Suspense key={item.requestId} fallback={null}>
            <JointItemView item={item} />
          </Suspense>
        ))}
      </ol>
    </details>
  );
}
