import type { Label } from './label.ts';

/** Words for the counted group → one name. Longer words first; what is left over is compared as printed. */
const TOPICS: readonly (readonly [RegExp, string])[] = [
  [/建档立卡(?:贫困)?|脱贫(?!不稳定)|贫困/g, 'poor'],
  [/农村(?:最低生活保障|低保)/g, 'dibao-rural'],
  [/(?:城市|城镇)(?:最低生活保障|低保)/g, 'dibao-urban'],
  [/最低生活保障|低保/g, 'dibao'],
  [/特困(?:供养)?|五保(?:供养)?/g, 'tekun'],
  [/(?:防返贫|三类)?监测(?:对象)?/g, 'monitored'],
  [/持证残疾|残疾/g, 'disabled'],
  [/留守儿童/g, 'left-behind-child'],
  [/留守(?:老人|老年人)/g, 'left-behind-old'],
  [/留守妇女/g, 'left-behind-woman'],
  [/困境儿童/g, 'difficult-child'],
  [/(?:中共)?党员/g, 'party-member'],
  [/外出(?:务工|从业)(?:劳动力)?|外出劳动力|务工/g, 'migrant-worker'],
  [/劳动力|劳力/g, 'labour'],
  [/少数民族/g, 'minority'],
  [/女性|妇女|女/g, 'female'],
  [/男性|男/g, 'male'],
  [/户籍|在册|登记/g, 'registered'],
  [/常住/g, 'resident'],
  [/(\d{1,3})(?:周?岁)?(?:及以上|以上|岁以上|周岁以上|周岁及以上)/g, 'aged-$1+'],
  [/在校(?:学生|生)|学生/g, 'student'],
];

/** Words that carry no difference once the group is named. */
const EMPTY =
  /全村|全镇|全乡|全县|本村|总|合计|共有|现有|其中|辖区|人员|对象|群众|老年人?|老人|人口|家庭|情况|基本|数量|的/g;

export type Count = { topic: string; measure: 'households' | 'persons' | 'number' };

/**
 * A village or township total, taken apart: what is counted, and whether households or persons.
 * @param label the leaf; `above` the headers over it, outermost first
 * @example readCount(readLabel('低保户数（户）'), []) // { topic: 'dibao', measure: 'households' }
 */
export function readCount(label: Label, above: readonly string[]): Count | null {
  const measure = measureOf(label, above);
  if (measure === null) return null;
  const words = [...above.map((text) => text.replace(/(?:基本)?(?:情况|信息|状况)$/, '')), label.text].join('');
  const stem = words.replace(/(?:总)?(?:户数|人数|人口数|人口总数|个数|数量|数)/g, '').replace(/户(?=$)/, '');
  const names = new Set<string>();
  let rest = stem;
  for (const [pattern, name] of TOPICS) {
    rest = rest.replace(pattern, (...groups: string[]) => {
      names.add(name.replace('$1', groups[1] ?? ''));
      return '';
    });
  }
  rest = rest.replace(EMPTY, '').replace(/^人|[人户]$/g, '');
  const ofPersons = measure === 'number' && names.size > 0;
  const topic = [...names]
    .sort()
    .concat(rest === '' ? [] : [rest])
    .join('+');
  return { topic: topic === '' ? 'all' : topic, measure: ofPersons ? 'persons' : measure };
}

function measureOf(label: Label, above: readonly string[]): Count['measure'] | null {
  const words = [...above, label.text].join('');
  if (label.unit === '户' || /户数?$/.test(label.text)) return 'households';
  if (
    label.unit === '人' ||
    /(?:人数|人口|人口数|人次|人员数|员数|劳动力|劳力|儿童|老人|妇女|学生|人员)$/.test(label.text)
  )
    return 'persons';
  if (/^(?:男|女|男性|女性)$/.test(label.text) && /人/.test(words)) return 'persons';
  return /(?:数|数量|个数)$/.test(label.text) ? 'number' : null;
}
