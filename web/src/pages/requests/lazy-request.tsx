import { lazy, Suspense } from 'react';
import { Loading } from '../../parts/states.tsx';

const View = lazy(() => import('./request-view.tsx').then((module) => ({ default: module.RequestView })));

/** A request beside its list: the list shows first and the request follows. */
export function RequestBeside({ id }: { id: string | undefined }) {
  return (
    id !== undefined && (
      <Suspense fallback={<Loading />}>
        <View key={id} id={id} />
      </Suspense>
    )
  );
}
