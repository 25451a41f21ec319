import { useMutation, useQueryClient } from '@tanstack/react-query';
import { boardRead, movePlanItem, undoPlanMove } from '../../api/plan-calls.ts';
import type { BoardItem, PlanBoard, PlanOption } from '../../api/types.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { offerUndo, undoUntilMs } from '../../parts/undo-offer.ts';

/** The item in hand and where it could go; options are null while they are being asked for. */
export type Moving = { item: BoardItem; options: PlanOption[] | null; error: unknown } | null;

/** Puts an item on another day; the bar at the foot takes it back within the half minute. */
export function useMoveItem(board: PlanBoard, onDone: () => void) {
  const { t } = useWords();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: boardRead(board.id).queryKey });
  const undo = async () => {
    await undoPlanMove(board.id);
    await refresh();
    return t('plan.done.undone');
  };
  const put = useMutation({
    mutationFn: ({ item, option }: { item: BoardItem; option: PlanOption }) => {
      const { date, half, mode } = option;
      return movePlanItem(board.id, { item: item.key, date, half, mode, version: board.version });
    },
    onSuccess: async ({ undoUntil }) => {
      await refresh();
      offerUndo({ words: t('plan.done.moved'), untilMs: undoUntilMs(undoUntil), undo });
      onDone();
    },
  });
  return {
    error: put.error,
    over: put.reset,
    move: (item: BoardItem, option: PlanOption) => {
      if (option.addedCost !== null && !put.isPending) put.mutate({ item, option });
    },
  };
}
