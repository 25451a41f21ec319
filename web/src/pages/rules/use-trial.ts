import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { RuleChange, RuleTrial } from '../../api/types.ts';
import { tryRuleChange } from '../../api/writes.ts';

/** A change tried on the stored year; the answer belongs to exactly the change it was asked for. */
export type Trying = {
  result: RuleTrial | null;
  pending: boolean;
  error: unknown;
  start: (change: RuleChange) => void;
  stop: () => void;
};

/** One trial at a time: a new one, and leaving, end the one before. `change` is what stands in the form now. */
export function useTrial(change: RuleChange | null): Trying {
  const running = useRef<AbortController | null>(null);
  const asked = useRef('');
  const trial = useMutation({
    mutationFn: (wanted: RuleChange) => {
      running.current?.abort();
      running.current = new AbortController();
      asked.current = JSON.stringify(wanted);
      return tryRuleChange(wanted, running.current.signal);
    },
  });
  const current = asked.current === JSON.stringify(change);
  const aborted = trial.error instanceof DOMException && trial.error.name === 'AbortError';
  return {
    result: current ? (trial.data ?? null) : null,
    pending: trial.isPending,
    error: current && !aborted ? trial.error : null,
    start: (wanted) => trial.mutate(wanted),
    stop: () => running.current?.abort(),
  };
}

/** Saves and asks everything about rules again. */
export function useRuleWrite<Input>(write: (input: Input) => Promise<unknown>, onSaved?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSuccess: () => {
      onSaved?.();
      return client.invalidateQueries({ queryKey: ['rules'] });
    },
  });
}
