import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import type { Role } from '../api/types.ts';
import { useWords } from '../locale/use-locale.tsx';
import { isBasics, type NavigationItem, navigationOf } from './navigation.ts';
import { useShortcuts } from './shortcuts.ts';
import { useNarrow } from './use-screen.ts';

const IN_BAR = 4;

/** A column of words on the left; on a phone a bar at the foot with the first four and the rest behind one word. */
export function Navigation({ role }: { role: Role }) {
  const { t } = useWords();
  const narrow = useNarrow();
  const items = navigationOf(role);
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  useShortcuts({ Escape: close }, open);
  if (!narrow)
    return (
      <nav className="navigation" aria-label={t('nav.label')}>
        <Items items={items} />
      </nav>
    );
  return (
    <nav className="navigation" aria-label={t('nav.label')}>
      {open && (
        <div className="navigation-more">
          <Items items={items.slice(IN_BAR)} onClick={close} />
        </div>
      )}
      <Items items={items.slice(0, IN_BAR)} onClick={close} />
      {items.length > IN_BAR && (
        <button type="button" className="navigation-item" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'frame.close' : 'frame.menu')}
        </button>
      )}
    </nav>
  );
}

function Items({ items, onClick }: { items: NavigationItem[]; onClick?: () => void }) {
  const { t } = useWords();
  const { pathname } = useLocation();
  const own = items.some(({ path }) => path !== '/' && pathname.startsWith(path));
  return items.map(({ path, label }) => (
    <Link
      key={path}
      to={path}
      className={path === '/basics' && !own && isBasics(pathname) ? 'navigation-item active' : 'navigation-item'}
      activeProps={{ className: 'navigation-item active', 'aria-current': 'page' }}
      activeOptions={{ exact: path === '/', includeSearch: false }}
      {...(onClick ? { onClick } : {})}
    >
      {t(label)}
    </Link>
  ));
}
