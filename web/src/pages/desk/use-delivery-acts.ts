import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DeliveryEvent } from '../../api/types.ts';
import { moveDelivery } from '../../api/writes.ts';

/** The last act on the desk, as long as it can be taken back. */
export type Done = { deliveryId: string; event: DeliveryEvent; untilMs: number };

/** Used when the server gives no end: the product's promise. */
const UNDO_MS = 30_000;

export function useDeliveryActs() {
  const client = useQueryClient();
  const [done, setDone] = useState<Done | null>(null);
  const move = useMutation({
    mutationFn: ({ id, event, note }: { id: string; event: DeliveryEvent; note: string }) =>
      moveDelivery(id, event, note),
    onSuccess: ({ undoUntil }, { id, event }) => {
      const untilMs = undoUntil ? Math.min(Date.parse(undoUntil), Date.now() + UNDO_MS) : 0;
      setDone({ deliveryId: id, event, untilMs });
      for (const key of ['desk', 'home', 'week', 'request']) void client.invalidateQueries({ queryKey: [key] });
    },
  });
  const act = (id: string, event: DeliveryEvent, note = '') => move.mutate({ id, event, note });
  return {
    act,
    done,
    error: move.error,
    undo: () => done && act(done.deliveryId, 'undo'),
    forget: () => setDone(null),
  };
}
