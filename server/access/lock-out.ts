/** After this many wrong passwords each further one doubles the wait. No account is ever locked for good by a stranger. */
const FREE_TRIES = 4;
const FIRST_WAIT_SECONDS = 5;
const LONGEST_WAIT_SECONDS = 900;

/** Seconds to wait after the n-th wrong password in a row. `waitSeconds(4)` → 0, `waitSeconds(5)` → 5, `waitSeconds(6)` → 10. */
export const waitSeconds = (failures: number): number =>
  failures <= FREE_TRIES
    ? 0
    : Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** Math.min(20, failures - FREE_TRIES - 1));
