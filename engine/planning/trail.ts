import { cancelMeeting, holdMeeting } from './meetings.ts';
import { place, remove } from './place.ts';
import type { State } from './state.ts';

/** Where every touched task was before the current step, so that the step can be undone exactly. */
export class Trail {
  size = 0;
  readonly task: Int32Array;
  readonly mode: Uint8Array;
  readonly day: Int32Array;
  readonly half: Uint8Array;
  /** The one meeting a step may move, or -1, and how it was held. */
  meeting = -1;
  meetingMode = 0;
  meetingStart = 0;
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
    this.meeting = -1;
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

  rememberMeeting(s: State, meeting: number): void {
    this.meeting = meeting;
    this.meetingMode = s.meetingMode[meeting]!;
    this.meetingStart = s.meetingStart[meeting]!;
  }

  /** Puts every touched task, and the meeting, back where it was. */
  undo(s: State): void {
    // Nearly half of the tasks of a step that failed are where they were.
    for (let n = 0; n < this.size; n++) if (s.mode[this.task[n]!] !== 0 && !this.isBack(s, n)) remove(s, this.task[n]!);
    if (this.meeting >= 0) {
      if (s.meetingMode[this.meeting] !== 0) cancelMeeting(s, this.meeting);
      if (this.meetingMode !== 0) holdMeeting(s, this.meeting, this.meetingMode, this.meetingStart);
    }
    for (let n = 0; n < this.size; n++)
      if (this.mode[n] !== 0 && s.mode[this.task[n]!] === 0)
        place(s, this.task[n]!, this.mode[n]!, this.day[n]!, this.half[n]!);
  }

  private isBack(s: State, n: number): boolean {
    const task = this.task[n]!;
    return s.mode[task] === this.mode[n] && s.day[task] === this.day[n] && s.half[task] === this.half[n];
  }
}
