import { contextFrom, demandFrom, type Examples } from './example.ts';
import { type ParameterKey, parametersOn } from './parameters.ts';
import type { Rule } from './rule.ts';

/**
 * The numbers a rule compares with, found by watching what it reads while it judges its own examples: no second list that could
 * fall behind the code. In the order of first use.
 * @example parametersUsed(rule, { firing: [], passing: [] }) // []
 */
export function parametersUsed(rule: Rule, { firing, passing, unknown = [] }: Examples): ParameterKey[] {
  const used = new Set<ParameterKey>();
  const { version, values } = parametersOn(null, undefined);
  const watched = new Proxy(values, {
    get(target, key: string) {
      if (Object.hasOwn(target, key)) used.add(key as ParameterKey);
      return target[key as ParameterKey];
    },
  });
  for (const example of [...firing, ...passing, ...unknown])
    rule.check(demandFrom(example), contextFrom(example), { version, values: watched });
  return [...used];
}
