import { QueryClient } from '@tanstack/react-query';
import { troubleOf } from '../api/http.ts';

const TRIES = 2;

/** A question is asked again only when the network failed: what the server answered stands. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => failures < TRIES && troubleOf(error).status === 0,
      refetchOnWindowFocus: true,
    },
    mutations: { retry: false },
  },
});
