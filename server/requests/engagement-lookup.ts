/** For other features: the hours a reading takes of a unit, before anything is delivered. */
export { engagementsOf } from './work-of-request.ts';
