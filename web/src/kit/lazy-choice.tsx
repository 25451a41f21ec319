import { type ComponentProps, lazy, Suspense } from 'react';
import type { ChoiceOfMany as Many, ChoiceBySearch as Search } from './choice.tsx';
import '../parts/controls.css';

const LazyMany = lazy(() => import('./choice.tsx').then((module) => ({ default: module.ChoiceOfMany })));
const LazySearch = lazy(() => import('./choice.tsx').then((module) => ({ default: module.ChoiceBySearch })));

/** The frame of the control is there at once, the control follows. */
const Waiting = () => <div className="control" aria-hidden="true" />;

export function ChoiceOfMany(props: ComponentProps<typeof Many>) {
  return (
    <Suspense fallback={<Waiting />}>
      <LazyMany {...props} />
    </Suspense>
  );
}

export function ChoiceBySearch(props: ComponentProps<typeof Search>) {
  return (
    <Suspense fallback={<Waiting />}>
      <LazySearch {...props} />
    </Suspense>
  );
}
