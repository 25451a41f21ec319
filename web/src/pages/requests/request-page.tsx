import { useParams } from '@tanstack/react-router';
import { RequestView } from './request-view.tsx';

export function RequestPage() {
  const { id } = useParams({ from: '/signed-in/requests/$id' });
  return <RequestView key={id} id={id} />;
}
