import type { ReactNode } from 'react';
import { useWide } from '../frame/use-screen.ts';

/** A list with its detail beside it when there is room; otherwise the list alone, and the detail is a page of its own. */
export function ListAndDetail({ list, detail }: { list: ReactNode; detail: ReactNode }) {
  const wide = useWide();
  if (!wide) return <div>{list}</div>;
  return (
    <div className="list-and-detail">
      <div>{list}</div>
      <div className="detail">{detail}</div>
    </div>
  );
}
