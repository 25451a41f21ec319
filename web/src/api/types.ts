/** What the server answers, by the room it comes from. */
export type * from './count-types.ts';
export type * from './desk-types.ts';
export type * from './matter-types.ts';
export type * from './office-types.ts';
export type * from './plan-types.ts';
export type * from './request-types.ts';
export type * from './rule-types.ts';
export type * from './session-types.ts';
