/**
 * Works out a printed formula (`attendees × (2 × travelHours + meetingHours) + prepHours`) from named facts: what a stranger with a
 * pocket calculator does. Throws on a name without a fact.
 */
export const workOut = (formula: string, facts: Record<string, number>): number => {
  const tokens = formula.match(/[A-Za-z]+|\d+(?:\.\d+)?|[()×/+]/g) ?? [];
  let at = 0;
  const factor = (): number => {
    const token = tokens[at++] ?? '';
    if (token === '(') {
      const inner = sum();
      at += 1;
      return inner;
    }
    if (/^\d/.test(token)) return Number(token);
    const value = facts[token];
    if (typeof value !== 'number') throw new Error(`no fact “${token}” for “${formula}”`);
    return value;
  };
  const product = (): number => {
    let value = factor();
    while (tokens[at] === '×' || tokens[at] === '/') value = tokens[at++] === '×' ? value * factor() : value / factor();
    return value;
  };
  const sum = (): number => {
    let value = product();
    while (tokens[at] === '+') {
      at += 1;
      value += product();
    }
    return value;
  };
  return sum();
};
