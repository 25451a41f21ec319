/**
 * A formula of the price with its names in the reader's language: identifiers are replaced whole, signs and figures stay.
 * @example formulaIn('chars / 1000 × rate', (name) => (name === 'chars' ? '字数' : name)) // '字数 / 1000 × rate'
 */
export function formulaIn(formula: string, word: (name: string) => string): string {
  return formula.replace(/[A-Za-z][A-Za-z0-9]*/g, (name) => word(name));
}
