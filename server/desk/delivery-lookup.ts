/** How long a step can be taken back, for other features that undo as the desk does. */
export { undoUntil } from './delivery.ts';
