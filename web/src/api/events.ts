import type { QueryClient } from '@tanstack/react-query';

/** Which questions are asked again when the server says that a topic changed. */
const CONCERNS: Record<string, string[]> = {
  desk: ['desk', 'home'],
  queue: ['queue', 'home'],
  week: ['week'],
  request: ['request'],
  plan: ['plan'],
  matter: ['matters', 'home'],
};
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;

/** Listens for changes while signed in; reconnects with growing pauses and asks everything again after a gap. Returns the stop. */
export function followChanges(client: QueryClient): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitMs = FIRST_WAIT_MS;
  let gap = false;
  const invalidate = (keys: string[]) => {
    for (const key of keys) void client.invalidateQueries({ queryKey: [key] });
  };
  const open = () => {
    source = new EventSource('/api/events');
    source.onopen = () => {
      if (gap) invalidate(['desk', 'queue', 'week', 'request', 'matters', 'home']);
      gap = false;
      waitMs = FIRST_WAIT_MS;
    };
    source.onerror = () => {
      gap = true;
      // The browser gives up for good after an HTTP error; then it is ours to try again.
      if (source?.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(open, waitMs);
      waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 2);
    };
    for (const [topic, keys] of Object.entries(CONCERNS)) source.addEventListener(topic, () => invalidate(keys));
  };
  open();
  return () => {
    if (timer) clearTimeout(timer);
    source?.close();
  };
}
