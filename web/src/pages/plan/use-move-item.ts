import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { boardRead, movePlanItem, undoPlanMove } from '../../api/plan-calls.ts';
import type { BoardItem, PlanBoard, PlanOption } from '../../api/types.ts';

/** The item in hand and where it could go; options are null while they are being asked for. */
export type Moving = { item: BoardItem; options: PlanOption[] | null; error: unknown } | null;
export type Done = { words: 'moved' | 'undone'; untilMs: number; error: unknown };

/** Puts an item on another day and takes it back within the half minute. */
export function useMoveItem(board: PlanBoard, onDone: () => void) {
  const client = useQueryClient();
  const [done, setDone] = useState<Done | null>(null);
  const refresh = () => client.invalidateQueries({ queryKey: boardRead(board.id).queryKey });
  const put = useMutation({
    mutationFn: ({ item, option }: { item: BoardItem; option: PlanOption }) => {
      const { date, half, mode } = option;
      return movePlanItem(board.id, { item: item.key, date, half, mode, version: board.version });
    },
    onSuccess: async ({ undoUntil }) => {
      await refresh();
      setDone({ words: 'moved', untilMs: Date.parse(undoUntil), error: null });
      onDone();
    },
    onError: (error) => setDone({ words: 'moved', untilMs: 0, error }),
  });
  const back = useMutation({
    mutationFn: () => undoPlanMove(board.id),
    onSuccess: async () => {
      await refresh();
      setDone({ words: 'undone', untilMs: 0, error: null });
    },
    onError: (error) => setDone({ words: 'undone', untilMs: 0, error }),
  });
  return {
    done,
    move: (item: BoardItem, option: PlanOption) => {
      if (option.addedCost !== null && !put.isPending) put.mutate({ item, option });
    },
    undo: () => back.mutate(),
    over: () => setDone(null),
  };
}
