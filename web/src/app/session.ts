import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { setCaller, whenSessionLost } from '../api/http.ts';
import { sessionRead } from '../api/reads.ts';
import type { Ability, Session, SignedIn } from '../api/types.ts';
import * as writes from '../api/writes.ts';
import { queryClient } from './query-client.ts';

/** True from the moment the server stops knowing us until somebody signs in again; the page underneath stays as it is. */
const LOST = ['session-lost'];

export function startSession(): void {
  whenSessionLost(() => {
    const known = queryClient.getQueryData<Session>(sessionRead.queryKey);
    if (known?.signedIn) queryClient.setQueryData(LOST, true);
  });
  queryClient.getQueryCache().subscribe(({ query }) => {
    if (query.queryKey[0] !== sessionRead.queryKey[0]) return;
    const session = query.state.data as Session | undefined;
    setCaller({ csrfToken: session?.signedIn ? session.csrfToken : null });
  });
}

export function useSessionLost(): boolean {
  const { data } = useQuery({ queryKey: LOST, queryFn: () => false, initialData: false, enabled: false });
  return data;
}

export function useSession(): SignedIn | null {
  const { data } = useQuery(sessionRead);
  return data?.signedIn ? data : null;
}

/** Whether the signed-in post may do something at all; the server decides on each row again. */
export function useCan(): (ability: Ability) => boolean {
  const session = useSession();
  return useCallback((ability: Ability) => session?.abilities.includes(ability) ?? false, [session]);
}

/** Signs in and keeps the page; when another account comes, everything the former one saw is dropped. */
export function useSignIn(): (login: string, password: string) => Promise<SignedIn | null> {
  const client = useQueryClient();
  return useCallback(
    async (login, password) => {
      const before = client.getQueryData<Session>(sessionRead.queryKey);
      const session = await writes.signIn(login, password);
      const same = before?.signedIn && session.signedIn && before.actor.accountId === session.actor.accountId;
      client.setQueryData(sessionRead.queryKey, session);
      client.setQueryData(LOST, false);
      if (!same) client.removeQueries({ predicate: ({ queryKey }) => !KEPT.includes(String(queryKey[0])) });
      await client.invalidateQueries({ predicate: ({ queryKey }) => !KEPT.includes(String(queryKey[0])) });
      return session.signedIn ? session : null;
    },
    [client],
  );
}
const KEPT = ['session', 'session-lost'];

/** Leaves nothing of the account behind on the screen of a shared computer. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(async () => {
    await writes.signOut().catch(() => undefined);
    client.clear();
    location.assign('/sign-in');
  }, [client]);
}
