/** A reason the program cannot start or a command cannot run: one sentence a person can act on, never a stack. */
export class StartError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = 'StartError';
    this.code = code;
  }
}
