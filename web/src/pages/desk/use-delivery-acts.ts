import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DeliveryEvent } from '../../api/types.ts';
import { moveDelivery } from '../../api/writes.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { offerUndo, undoUntilMs } from '../../parts/undo-offer.ts';

/** What this unit does with what lies on its desk; each step is offered back at the foot of the page. */
export function useDeliveryActs() {
  const { t } = useWords();
  const client = useQueryClient();
  const refresh = () => {
    for (const key of ['desk', 'home', 'week', 'request']) void client.invalidateQueries({ queryKey: [key] });
  };
  const undo = async (id: string): Promise<string> => {
    await moveDelivery(id, 'undo');
    refresh();
    return t('desk.done.undo');
  };
  const move = useMutation({
    mutationFn: ({ id, event, note }: { id: string; event: DeliveryEvent; note: string }) =>
      moveDelivery(id, event, note),
    onSuccess: ({ undoUntil }, { id, event }) => {
      offerUndo({ words: t(`desk.done.${event}`), untilMs: undoUntilMs(undoUntil), undo: () => undo(id) });
      refresh();
    },
  });
  const act = (id: string, event: DeliveryEvent, note = '') => move.mutate({ id, event, note });
  return { act, error: move.error };
}
