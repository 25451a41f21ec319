import { type Found, findAttribute } from './attribute.ts';
import type { AliasIndex } from './concepts/dictionary.ts';
import type { FormField } from './form.ts';
import { type Label, readLabel } from './label.ts';
import { type SubjectWord, subjectIn, withoutSubject } from './subject.ts';

/** A field read on its own: what it says, whom it names, which attribute it asks for. */
export type ReadField = {
  label: Label;
  /** Header texts above the leaf, outermost first, without brackets. */
  above: string[];
  found: Found | null;
  named: SubjectWord | null;
  over: SubjectWord | null;
};

/** Leaves that mean nothing without the header above them. */
const BARE =
  /^(?:类型|类别|种类|面积|名称|时间|日期|等级|级别|数量|金额|编号|号码|代码|原因|情况|状况|内容|地址|详细地址|详址|地点|方式|项目|标准|程度|结构|规模|来源|用途|性质|状态|住址)$/;

/**
 * Reads one field; `previous` is the label before it, which a bare leaf may continue (残疾类别, 等级).
 * @example readField({ label: '面积㎡', path: ['住房', '面积㎡'] }, index).found?.entry.attribute // 'house.area'
 */
export function readField(field: FormField, index: AliasIndex, previous: Label | null = null): ReadField {
  const label = readLabel(field.label);
  const headers = (field.path.at(-1) === field.label ? field.path.slice(0, -1) : field.path).map(readLabel);
  const above = headers.map((header) => header.text).filter((text) => text !== '' && text !== label.text);
  const over =
    [...headers]
      .reverse()
      .map((header) => subjectIn(header.full))
      .find((word) => word !== null) ?? null;
  const joined = joinedAttribute(label, above, index);
  if (joined) return { label, above, found: joined, named: null, over };
  if (BARE.test(label.text) && !index.has(label.text)) {
    return { label, above, found: above.length > 0 ? null : continued(label, previous, index), named: null, over };
  }
  return { label, above, over, ...ownAttribute(label, index) };
}

/** 住房 over 类型 is 住房类型; 户籍地址 over 详细地址 is 户籍地址. */
function joinedAttribute(label: Label, above: readonly string[], index: AliasIndex): Found | null {
  const last = above[above.length - 1];
  if (last === undefined) return null;
  const header = last.replace(/(?:基本)?(?:情况|信息|状况)$/, '');
  const joined = index.get(last + label.text) ?? index.get(header + label.text);
  if (joined) return { entry: joined, how: 'exact' };
  if (!/^(?:详细|详细地址|详址|地址|住址|具体地址)$/.test(label.text)) return null;
  const place = index.get(last);
  return place?.attribute.startsWith('addr-') ? { entry: place, how: 'stripped' } : null;
}

/** 残疾类别, 等级: the second says what of only by the first. */
function continued(label: Label, previous: Label | null, index: AliasIndex): Found | null {
  const stem = previous?.text.replace(/(?:类别|类型|种类|名称|项目|情况|银行)$/, '');
  const entry = stem === undefined || stem === previous?.text ? undefined : index.get(stem + label.text);
  return entry ? { entry, how: 'stripped' } : null;
}

function ownAttribute(label: Label, index: AliasIndex): { found: Found | null; named: SubjectWord | null } {
  const whole = index.get(label.text) ?? index.get(label.full);
  if (whole)
    return {
      found: { entry: whole, how: 'exact' },
      named: OWN.test(label.text) ? ownPerson(label) : bracketSubject(label),
    };
  // 是否签约家庭医生 asks about the person, not about the doctor.
  const asked = label.asks ? findAttribute(label.text, index) : null;
  if (asked) return { found: asked, named: null };
  const relation = relationIn(label.text, index);
  if (relation) return { found: relation, named: null };
  const named = namedIn(label);
  if (named && named.word === label.text) return { found: asName(named, index), named };
  if (named) {
    const found = findAttribute(withoutSubject(label.text, named), index);
    if (found) return { found, named };
  }
  return { found: findAttribute(label.text, index) ?? findAttribute(label.full, index), named: named ?? null };
}

/** 学生与监护人关系, 本人与户主的关系: whatever stands around it, a relation is a relation. */
function relationIn(text: string, index: AliasIndex): Found | null {
  if (!/[与和同].+关系$/.test(text)) return null;
  const entry = index.get(/户主/.test(text) ? '与户主关系' : '关系');
  return entry ? { entry, how: 'stripped' } : null;
}

/** 姓名（享受人） and 申请人（或监护人） name their subject in the brackets; a guardian there decides. */
function bracketSubject(label: Label): SubjectWord | null {
  return label.full === label.text ? null : subjectIn(label.full);
}

/** 本人电话 and 人联系电话 are aliases, yet say whose number it is. */
const OWN = /^(?:本人|个人|人(?=联系电话|编号))/;

function ownPerson(label: Label): SubjectWord {
  return { subject: 'person', word: OWN.exec(label.text)?.[0] ?? '', at: 0 };
}

function namedIn(label: Label): SubjectWord | null {
  const own = subjectIn(label.text);
  const inside = bracketSubject(label);
  if (own && inside?.subject === 'guardian') return { ...own, subject: 'guardian' };
  return own ?? inside;
}

/** 户主, 监护人 or 联系人 alone ask for the name; 家庭成员 or 子女 alone ask for a description. */
function asName(named: SubjectWord, index: AliasIndex): Found | null {
  const entry = index.get('姓名');
  const group =
    ['family', 'child', 'relative', 'parents'].includes(named.subject) ||
    /人员|人口|对象|党员|农户|居民|村民|学生|儿童|老人|妇女|劳动力/.test(named.word);
  return entry && !group ? { entry, how: 'stripped' } : null;
}
