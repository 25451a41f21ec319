import type { paths } from './schema.gen.ts';

/** The planning board's answers, as the server declares them. */
type Body<Operation> = Operation extends { responses: { 200: { content: { 'application/json': infer Answer } } } }
  ? Answer
  : never;

/** The same requests counted alike: as asked, and as planned (server/planning/board/measure.ts). */
export type Measured = {
  visits: number;
  visitDays: number;
  escortedHalfDays: number;
  departmentTrips: number;
  meetingTrips: number;
  meetings: number;
  meetingsByVideo: number;
  restDaysTouched: number;
  capBreaches: number;
  escortHours: number;
  departmentHours: number;
  meetingHours: number;
};
export type BeforeAfter = { before: Measured; after: Measured; unserved: number };

type BoardAnswer = Body<paths['/api/planning/plans/{id}']['get']>;
export type PlanBoard = Omit<BoardAnswer, 'practice'> & { practice: BeforeAfter | null };
export type BoardItem = PlanBoard['items'][number];
export type PlanReason = NonNullable<BoardItem['reason']>;
export type PlanSummary = Body<paths['/api/planning/plans']['get']>['items'][number];
export type PlanOption = Body<paths['/api/planning/plans/{id}/items/{item}/options']['get']>['options'][number];
export type PlanComparison = Body<paths['/api/planning/comparison']['get']>;
export type PlanChanges = Body<paths['/api/planning/plans/{id}/changes']['get']>;
export type DateChange = Body<paths['/api/planning/date-changes']['get']>['items'][number];
export type Assumptions = Body<paths['/api/planning/assumptions']['get']>;
export type SheetImport = Body<paths['/api/planning/imports/{kind}']['post']>;
export type NewPlan = { kind: 'ahead' | 'replay'; from: string; to: string; baselineId: string | null };
export type ItemMove = {
  item: string;
  date: string;
  half: 'am' | 'pm' | 'day';
  mode: 'site' | 'video';
  version: number;
};
export type PlanPatterns = Body<paths['/api/planning/plans/{id}/patterns']['get']>;
export type PlanPattern = PlanPatterns['asked'][number];
export type WhatIf = Body<paths['/api/planning/plans/{id}/what-if']['post']>;
export type Simulation = Body<paths['/api/planning/simulation']['get']>;
export type Placement = NonNullable<Body<paths['/api/planning/placement']['post']>['placement']>;
export type Targeting = NonNullable<Body<paths['/api/planning/targeting']['post']>['proposal']>;
export type PlacementAnswer = Body<paths['/api/planning/placement']['post']>;
export type Leaders = Body<paths['/api/planning/leaders']['get']>;
export type KeptDraw = NonNullable<Body<paths['/api/planning/draws']['get']>['draw']>;
export type CountedLine = Body<paths['/api/planning/plans/{id}/counted']['get']>['lines'][number];
