import { place, remove } from './place.ts';
import type { State } from './state.ts';

/** Where every touched task was before the current step, so that the step can be undone exactly. */
export class Trail {
  size = 0;
  readonly task: Int32Array;
  readonly mode: Uint8Array;
  readonly day: Int32Array;
  readonly half: Uint8Array;
  private readonly mark: Int32Array;
  private step = 1;

  constructor(tasks: number) {
    this.task = new Int32Array(tasks);
    this.mode = new Uint8Array(tasks);
    this.day = new Int32Array(tasks);
    this.half = new Uint8Array(tasks);
    this.mark = new Int32Array(tasks);
  }

  begin(): void {
    this.size = 0;
    this.step++;
  }

  /** Notes a task's present place, once per step. */
  remember(s: State, task: number): void {
    if (this.mark[task] === this.step) return;
    this.mark[task] = this.step;
    const n = this.size++;
    this.task[n] = task;
    this.mode[n] = s.mode[task]!;
    this.day[n] = s.day[task]!;
    this.half[n] = s.half[task]!;
  }

  /** Puts every touched task back where it was. */
  undo(s: State): void {
    for (let n = 0; n < this.size; n++) if (s.mode[this.task[n]!] !== 0) remove(s, this.task[n]!);
    for (let n = 0; n < this.size; n++)
      if (this.mode[n] !== 0) place(s, this.task[n]!, this.mode[n]!, this.day[n]!, this.half[n]!);
  }
}
