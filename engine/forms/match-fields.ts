import { type AliasIndex, aliasIndex } from './concepts/dictionary.ts';
import type { Entry } from './concepts/entry.ts';
import { readCount } from './count.ts';
import type { Form } from './form.ts';
import { grainOf } from './grain.ts';
import { type ReadField, readField } from './resolve-field.ts';
import { advance, type Context, contextOf, subjectOf } from './running-subject.ts';
import { type Candidate, suggest } from './suggest.ts';

/** One field's meaning. Two fields mean the same when their `concept` is equal; null when nobody should merge it unasked. */
export type FieldMatch = {
  form: string;
  index: number;
  concept: string | null;
  /** 0–1: 0.95 and more an alias, about 0.9 a rule, below 0.7 a suggestion. */
  confidence: number;
  by: 'alias' | 'rule' | 'suggestion';
  candidates: Candidate[];
};

type Meaning = Pick<FieldMatch, 'concept' | 'confidence' | 'by'>;

/** Columns of bookkeeping that carry nothing about anybody. */
const BOOKKEEPING =
  /^(?:序号|编号|备注|合计|小计|总计|说明|其他|其它|附件|盖章|单位盖章|序列|行次|代码|甲|乙|丙|指标名称|指标|计量单位|填表说明|注)$/;

/**
 * Every field of every form → its concept: attribute by the alias dictionary, subject from label, header path or the
 * fields before it, and hard guards on grain, unit, period and kind of value. Similarity only ever suggests.
 * @param learned aliases people confirmed: `[alias, attribute]`
 * @example matchFields([{ id: 'a', name: '名单', grain: 'person', fields: [{ label: '户主姓名', path: ['户主姓名'] }] }])[0]?.concept // 'head.name'
 */
export function matchFields(
  forms: readonly Form[],
  learned: readonly (readonly [string, string])[] = [],
): FieldMatch[] {
  const index = aliasIndex(learned);
  return forms.flatMap((form) => matchForm(form, index));
}

function matchForm(form: Form, index: AliasIndex): FieldMatch[] {
  const reads = readFields(form, index);
  const context = contextOf(grainOf(form), reads);
  const meanings = reads.map((read) => {
    const meaning = meaningOf(read, context);
    advance(context, read);
    return meaning;
  });
  return onceEach(meanings, reads).map((meaning, at) => {
    const candidates = meaning.concept === null ? suggest(reads[at]!, index) : [];
    const confidence = meaning.concept === null ? (candidates[0]?.score ?? 0) * 0.6 : meaning.confidence;
    return { form: form.id, index: at, ...meaning, confidence, candidates };
  });
}

function readFields(form: Form, index: AliasIndex): ReadField[] {
  const reads: ReadField[] = [];
  for (const field of form.fields) reads.push(readField(field, index, reads[reads.length - 1]?.label ?? null));
  return reads;
}

const NOTHING: Meaning = { concept: null, confidence: 0, by: 'suggestion' };

/**
 * A second field of one meaning under one header is a misread neighbour: the first keeps the meaning and the second waits
 * for a person, unless the second is the detailed address (户籍地, 户籍门（楼）详址).
 */
function onceEach(meanings: readonly Meaning[], reads: readonly ReadField[]): Meaning[] {
  const keeper = new Map<string, number>();
  const key = (at: number) => `${meanings[at]?.concept} ${reads[at]?.above.join('/')}`;
  meanings.forEach((meaning, at) => {
    if (meaning.concept === null) return;
    const held = keeper.get(key(at));
    if (held === undefined || (isDetailed(reads[at]) && !isDetailed(reads[held]))) keeper.set(key(at), at);
  });
  return meanings.map((meaning, at) => (meaning.concept === null || keeper.get(key(at)) === at ? meaning : NOTHING));
}

function isDetailed(read: ReadField | undefined): boolean {
  return read?.label.text.includes('详') ?? false;
}

function meaningOf(read: ReadField, context: Context): Meaning {
  if (BOOKKEEPING.test(read.label.text) && read.above.length === 0) return NOTHING;
  const total = context.isHome ? null : countMeaning(read, context);
  if (total) return total;
  if (!read.found || asksOfHousehold(read, context)) return literal(read, context);
  const { entry, how } = read.found;
  const subject = subjectOf(read, context);
  const concept = named(entry, subject.name, context) + guards(read, entry);
  const sure = how === 'exact' && subject.how !== 'neighbour';
  return { concept, confidence: sure ? 0.97 : 0.9, by: sure ? 'alias' : 'rule' };
}

/** 是否有残疾人 in a household sheet asks about the household's members, not about its head. */
function asksOfHousehold(read: ReadField, context: Context): boolean {
  return (
    context.own === 'head' &&
    read.over === null &&
    read.found?.entry.scope === 'human' &&
    /^(?:是否有|有无|是否存在)/.test(read.label.text)
  );
}

/** What the general attributes of a person are called when the row is an organisation. */
const OF_ORGANISATION: Record<string, string> = {
  name: 'org.name',
  phone: 'org.phone',
  'addr-current': 'org.address',
  unit: 'org.name',
};

function named(entry: Entry, subject: string, context: Context): string {
  if (entry.attribute === 'rel') return subject === 'person' || subject === 'head' ? 'family.rel' : `${subject}.rel`;
  if (entry.scope === 'form') return entry.attribute;
  if (subject === 'organisation') return OF_ORGANISATION[entry.attribute] ?? `organisation.${entry.attribute}`;
  const own =
    entry.attribute.startsWith('help.') || subject === 'person' || subject === 'head' || subject === context.own;
  if (entry.scope === 'household' && own)
    return context.isHome ? entry.attribute : `${context.grain}.${entry.attribute}`;
  return `${subject}.${entry.attribute}`;
}

/** Units and periods that differ keep two numbers apart; words and codes have neither. */
function guards(read: ReadField, entry: Entry): string {
  if (entry.kind !== 'amount' && entry.kind !== 'number' && entry.kind !== 'count') return '';
  const unit = read.label.unit !== null && read.label.unit !== entry.unit ? `@${read.label.unit}` : '';
  return unit + (read.label.period === null ? '' : `~${read.label.period}`);
}

function countMeaning(read: ReadField, context: Context): Meaning | null {
  const { found } = read;
  const isPlace = context.grain === 'village' || context.grain === 'group';
  if (found?.how === 'exact' && found.entry.scope === 'form' && !(isPlace && found.entry.kind === 'count')) return null;
  const count = readCount(read.label, read.above);
  if (!count) return null;
  const period = read.label.period === null ? '' : `~${read.label.period}`;
  return { concept: `${context.grain}.count.${count.topic}.${count.measure}${period}`, confidence: 0.85, by: 'rule' };
}

/** Leaves so general that the same word in two forms proves nothing. */
const GENERAL =
  /^(?:类型|类别|种类|面积|名称|时间|日期|等级|级别|数量|金额|编号|号码|代码|原因|情况|状况|内容|地点|方式|项目|标准|程度|结构|规模|来源|用途|性质|状态|其他|其它|备注|合计|小计|总计|单位|意见|结果|说明|次数|人数|户数|规格|型号|品种|分类|进度|比例|比率|总数|增减|增长|开始|结束|起始|终止|姓|是否|有无|男|女)$/;

/** A label nobody has explained: the same words under the same headers, subject, grain and unit are still the same question. */
function literal(read: ReadField, context: Context): Meaning {
  const words = read.label.full.replace(/^(?:是否|有无)/, '');
  if (words.length < 3 || GENERAL.test(read.label.text)) return NOTHING;
  const subject = subjectOf(read, context).name;
  const unit = read.label.unit === null ? '' : `@${read.label.unit}`;
  const period = read.label.period === null ? '' : `~${read.label.period}`;
  const yes = read.label.asks ? '?' : '';
  const header = context.isHome ? '' : `${read.above.join('/')}/`;
  return { concept: `label.${subject}:${header}${words}${yes}${unit}${period}`, confidence: 0.75, by: 'rule' };
}
