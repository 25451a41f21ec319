import { call } from './http.ts';
import { one } from './reads.ts';
import type { MyRest, RestHalf } from './types.ts';

/** Rest owed to the signed-in person, and the days it is taken on. */
export const myRestRead = one<MyRest>(['rest'], '/api/my-rest');
export const bookRest = (day: { date: string; half: RestHalf }) =>
  call<{ id: string }>('/api/my-rest/days', { method: 'POST', body: day });
export const cancelRest = (id: string) => call<void>(`/api/my-rest/days/${id}`, { method: 'DELETE' });
