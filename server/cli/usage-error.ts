/** The words or the input of a command were wrong; one sentence says which and what to do. Exit code 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

export const unknownRegion = (code: string): UsageError =>
  new UsageError(`没有区划代码 ${code}，请核对（如新平县为 530427）。 There is no division with code ${code}.`);
