import { useRouter } from '@tanstack/react-router';
import { TroubleView } from '../parts/states.tsx';

/** The last net: a page that broke, or a part of the program that could not be fetched. */
export function TroublePage({ error }: { error: unknown }) {
  const router = useRouter();
  return (
    <main className="alone">
      <TroubleView error={error} onRetry={() => void router.invalidate()} />
    </main>
  );
}
