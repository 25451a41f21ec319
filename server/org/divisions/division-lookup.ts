import { readDivisions } from './read-divisions.ts';

/**
 * Whether a code is a division of the country, at any level. `await isDivision('530427')` → true; `999999` → false.
 * Codes come in order, so reading stops at the place where it would stand.
 */
export const isDivision = async (code: string): Promise<boolean> => {
  for await (const place of readDivisions(code)) if (place.code === code) return true;
  return false;
};
