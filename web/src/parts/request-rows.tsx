import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWide } from '../frame/use-screen.ts';
import './request-rows.css';

type Props = {
  id: string;
  title: string;
  current: boolean;
  /** Opens beside the list on wide screens. */
  onOpen: () => void;
  head: ReactNode;
  foot: ReactNode;
};

/** One request in a list: what, from whom, where it stands. The whole line opens it. */
export function RequestRowView({ id, title, current, onOpen, head, foot }: Props) {
  const wide = useWide();
  return (
    <li data-row className={current ? 'request-row current' : 'request-row'}>
      <div className="request-row-head small">{head}</div>
      {wide ? (
        <button type="button" className="request-row-title" aria-current={current} onClick={onOpen}>
          {title}
        </button>
      ) : (
        <Link to="/requests/$id" params={{ id }} className="request-row-title">
          {title}
        </Link>
      )}
      <div className="facts num">{foot}</div>
    </li>
  );
}
