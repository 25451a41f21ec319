import { queryOptions } from '@tanstack/react-query';
import { call } from './http.ts';
import type {
  Assumptions,
  CountedLine,
  DateChange,
  ItemMove,
  KeptDraw,
  Leaders,
  NewPlan,
  PlacementAnswer,
  PlanBoard,
  PlanChanges,
  PlanComparison,
  PlanOption,
  PlanPatterns,
  PlanSummary,
  SheetImport,
  Simulation,
  Targeting,
  WhatIf,
} from './plan-types.ts';

/** The questions and acts of the planning board; keys begin with `plan`, which its events invalidate. */
const one = <Answer>(key: unknown[], path: string) =>
  queryOptions({ queryKey: ['plan', ...key], queryFn: ({ signal }) => call<Answer>(path, { signal }) });
const post = <Answer>(path: string, body: unknown = {}) => call<Answer>(path, { method: 'POST', body });

export const plansRead = one<{ items: PlanSummary[] }>(['list'], '/api/planning/plans');
export const boardRead = (id: string) => one<PlanBoard>(['board', id], `/api/planning/plans/${id}`);
export const planChangesRead = (id: string) => one<PlanChanges>(['changes', id], `/api/planning/plans/${id}/changes`);
export const optionsRead = (id: string, item: string, version: number) =>
  one<{ options: PlanOption[] }>(['options', id, item, version], `/api/planning/plans/${id}/items/${item}/options`);
export const comparisonRead = (a: string, b: string) =>
  one<PlanComparison>(['comparison', a, b], `/api/planning/comparison?a=${a}&b=${b}`);
export const dateChangesRead = one<{ items: DateChange[] }>(['told'], '/api/planning/date-changes');
export const assumptionsRead = one<Assumptions>(['assumptions'], '/api/planning/assumptions');

export const patternsRead = (id: string) => one<PlanPatterns>(['patterns', id], `/api/planning/plans/${id}/patterns`);
export const simulationRead = (from: string, to: string, ways: string) =>
  one<Simulation>(['simulation', from, to, ways], `/api/planning/simulation?from=${from}&to=${to}&ways=${ways}`);

export const startPlan = (plan: NewPlan) => post<{ id: string }>('/api/planning/plans', plan);
export const stopPlan = (id: string) => post<{ state: string }>(`/api/planning/plans/${id}/stop`);
export const movePlanItem = (id: string, move: ItemMove) =>
  post<{ version: number; cost: number; undoUntil: string }>(`/api/planning/plans/${id}/moves`, move);
export const undoPlanMove = (id: string) => post<{ version: number }>(`/api/planning/plans/${id}/undo`);
export const lockPlanItems = (id: string, items: string[], version: number) =>
  call<{ version: number }>(`/api/planning/plans/${id}/locks`, { method: 'PUT', body: { items, version } });
export const publishPlan = (id: string, version: number) =>
  post<{ moved: number; unchanged: number; skipped: number }>(`/api/planning/plans/${id}/publication`, { version });
export const changeAssumptions = (body: {
  assumptions: Assumptions['assumptions'];
  exceptions: Assumptions['exceptions'];
  validFrom: string;
  reason: string;
  baseVersion: number;
}) => call<{ version: number }>('/api/planning/assumptions', { method: 'PUT', body });
export const importSheet = (kind: 'roads' | 'leave', file: File, commit: boolean) => {
  const form = new FormData();
  form.append('file', file);
  return post<SheetImport>(`/api/planning/imports/${kind}?commit=${commit}`, form);
};
export const askWhatIf = (id: string, person: number) => post<WhatIf>(`/api/planning/plans/${id}/what-if`, { person });
export const askPlacement = (text: string, targetUnitIds: string[]) =>
  post<PlacementAnswer>('/api/planning/placement', { text, targetUnitIds });
export const askTargeting = (text: string, targetUnitIds: string[]) =>
  post<{ proposal: Targeting | null }>('/api/planning/targeting', { text, targetUnitIds });
export const leadersRead = one<Leaders>(['leaders'], '/api/planning/leaders');
export const addLeader = (named: string) => post<{ id: string }>('/api/planning/leaders', { post: named });
export const endLeader = (id: string) => call<{ ended: boolean }>(`/api/planning/leaders/${id}`, { method: 'DELETE' });
export const choosePresiding = (requestId: string, leaderId: string | null) =>
  call<{ leaderId: string | null }>(`/api/planning/presiding/${requestId}`, { method: 'PUT', body: { leaderId } });
export const drawRead = (requestId: string) =>
  one<{ draw: KeptDraw | null }>(['draw', requestId], `/api/planning/draws?requestId=${requestId}`);
export const countedLines = (id: string) => call<{ lines: CountedLine[] }>(`/api/planning/plans/${id}/counted`);
