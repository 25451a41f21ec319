import type { AliasIndex } from './concepts/dictionary.ts';
import type { Entry } from './concepts/entry.ts';

/** How an attribute was found: `exact` by an alias as printed, `stripped` after modifiers fell away. */
export type Found = { entry: Entry; how: 'exact' | 'stripped' };

const ASKING = /^(?:是否|有无|是不是)/;
const VERBS =
  /^(?:已经|已|曾经|曾|仍|正在|是|为|属于|属|系|享受过?|纳入|参加了?|参与|领取|享有|享|有过|有|办理|持有?|购买|加入|接受过?|落实|居住|患有|患|存在|解决|完成|列入|获得|认定为|家庭)/;
const PREFIXES = /^(?:所属|所在|家庭|本人|个人|现有|现|实际|具体|主要|当前|目前|原|其|该|最新|全家|本|人员|对象|有效)/;
const SUFFIXES = /(?:代码|编码|汉字|名称|详细|详情|信息|填写|选择|必填|如实填写|标识|标志|现状|情况|状况)$/;
/** A suffix that turns a yes-or-no into a description: 低保情况 may hold a kind or an amount. */
const DESCRIBES = /(?:情况|状况|详情|信息|现状|名称|代码|编码)$/;

/**
 * The attribute a label names, after its subject was taken away.
 * Modifiers are stripped one at a time, and a yes-or-no is never reached by stripping a description.
 * @example findAttribute('是否纳入低保', aliasIndex())?.entry.attribute // 'dibao.is'
 */
export function findAttribute(text: string, index: AliasIndex): Found | null {
  const exact = index.get(text);
  if (exact) return { entry: exact, how: 'exact' };
  if (ASKING.test(text)) return askedAttribute(text.replace(ASKING, ''), index);
  return strippedAttribute(text, index) ?? claimedAttribute(text, index);
}

/** 是否已享受农村低保 → 农村低保. Only attributes a yes can answer count. */
function askedAttribute(text: string, index: AliasIndex): Found | null {
  let rest = text;
  for (let turns = 0; turns < 4 && rest.length >= 2; turns++) {
    const entry = index.get(rest) ?? index.get(rest.replace(/(?:户|人员|对象|家庭|待遇|政策)$/, ''));
    if (entry && answersYes(entry)) return { entry, how: turns === 0 ? 'exact' : 'stripped' };
    const shorter = rest.replace(VERBS, '');
    if (shorter === rest) return null;
    rest = shorter;
  }
  return null;
}

function answersYes(entry: Entry): boolean {
  return entry.kind === 'yes-no' || entry.kind === 'code';
}

/** 享受低保, 纳入监测 without 是否: the verb says that a yes is wanted. */
function claimedAttribute(text: string, index: AliasIndex): Found | null {
  if (!VERBS.test(text)) return null;
  const found = askedAttribute(text, index);
  return found && found.entry.kind === 'yes-no' ? found : null;
}

function strippedAttribute(text: string, index: AliasIndex): Found | null {
  let front: string[] = [text];
  for (let turns = 0; turns < 3; turns++) {
    front = front
      .flatMap((each) => [each.replace(PREFIXES, ''), each.replace(SUFFIXES, '')])
      .filter((each) => each.length >= 2 && each !== text);
    for (const each of front) {
      const entry = index.get(each);
      if (!entry) continue;
      if (entry.kind === 'yes-no' && DESCRIBES.test(text)) return null;
      return { entry, how: 'stripped' };
    }
  }
  return null;
}
