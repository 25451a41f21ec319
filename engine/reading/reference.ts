import type { DocumentNumber } from './document-number.ts';
import type { Header } from './header.ts';
import type { Citation } from './reading.ts';
import type { SourceText } from './text.ts';
import { matchesOf, reachOf, spanOf, tailBefore } from './text.ts';
import { genres } from './vocabulary.ts';

const titled = /《([^《》\n]{3,90}(?:《[^《》\n]{1,80}》[^《》\n]{0,60})?)》/g;
const documentTitle = new RegExp(
  `(?:${genres}|纲要|标准|规范|规程|导则|指引|大纲|若干|指南|准则|决议|批示|指示|讲话|目录|实施)(?:[（(][^()（）]{1,16}[)）])?$`,
);
const basisWord =
  /(?:根据|依据|按照|依照|遵照|按|贯彻|落实|执行|转发|印发|下发|学习|对照|参照|关于|以及|和|及|、|的)[^《》。;]{0,30}$/;

function roleOfCitation(before: string, title: string, after: string): Citation['role'] {
  // `按照本《实施细则》的要求`: the text itself, by its short name.
  if (/(?:^|[^一-龥]|[照按据合行到])[本该此]$/.test(before)) return 'cited';
  if (/^\((?:见?附件?|附后|附表)[^)]*(?!\)的?(?:要求|精神|规定))\)|^等(?:材料|资料|物品)/.test(after)) return 'cited';
  // `以《参考目录》的形式印发`: what something will be called.
  if (/(?:以|为|叫|称)$/.test(before) && /^(?:的(?:形式|名义|方式)|为[题名])/.test(after)) return 'cited';
  if (/转发|批转/.test(before.slice(-12)) || /^[^。;]{0,12}转发|^[^。;《]{0,40}现(?:予以?)?(?:转发|批转)/.test(after))
    return 'forwarded';
  if (
    /(?:印发|制定|起草|拟定|修订|编制)[^。;《]{0,8}$/.test(before) ||
    /^[^。;《]{0,40}(?:现印发|印发给|现予|予以印发|下发给|随文)/.test(after)
  )
    return 'issued';
  if (/(?:编入|编印|编写|汇编|收录|刊登|填写|填报|填好|制作|印制|撰写|领取|发放|携带)[^《》。;]{0,8}$/.test(before))
    return 'cited';
  if (/^(?:发布|下发|印发|出台|颁布|公布|实施)(?:以来|之?后)/.test(after)) return 'basis';
  return basisWord.test(before) && !/办法$|征求意见稿|草案|讨论稿|送审稿/.test(title) ? 'basis' : 'cited';
}

/** Title of a forwarded document inside the title itself: `转发甲关于乙的意见的通知` → `关于乙的意见`. */
function forwardedInTitle(title: string): string | null {
  if (/《/.test(title)) return null;
  const match = /(?:转发|批转)(.{2,120}?)(的?(?:紧急|补充)?(?:通知|函))?(?:[（(].*[)）])?$/.exec(title);
  const inner = match?.[1] ?? '';
  const about = inner.indexOf('关于');
  if (about < 0) return null;
  const own = /(?:通知|意见|方案|报告|办法|函|通报|规定|计划|要点|决定|细则|措施|请示|制度)$/.test(inner);
  return inner.slice(about) + (own ? '' : (match?.[2] ?? ''));
}

/** `《甲方案》的通知》(某发〔2022〕2号)`: the mark that opens the inner title was lost. */
const lateClose = /^的?(?:紧急|补充)?(?:通知|函|通报|意见)》/;

/** More titles than any document cites: the rest is a list or an attack. */
const maxTitles = 2000;

type Found = Citation & { from: number };

/** Titles in 《》, each with the number that stands in brackets behind it. */
function titledCitations(text: SourceText, numbers: DocumentNumber[]): { found: Found[]; used: Set<number> } {
  const found: (Found & { to: number })[] = [];
  const shortNames = new Map<string, Found>();
  const used = new Set<number>();
  let next = 0;
  for (const match of matchesOf(titled, text.plain)) {
    if (found.length >= maxTitles) break;
    const closed = match.index + match[0].length;
    const to = closed + reachOf(lateClose, text.plain.slice(closed, closed + 12));
    while (next < numbers.length && (numbers[next]?.from ?? 0) < to) next++;
    const beside = numbers[next];
    const number =
      beside && beside.from <= to + 4 && /^[(,〔[【]?$/.test(text.plain.slice(to, beside.from)) ? beside : null;
    const ahead = number === null ? numbers[next - 1] : undefined;
    const named = ahead && /^(?:号?文件?|的)?$/.test(text.plain.slice(ahead.to, match.index)) ? ahead : null;
    const own = number ?? named;
    if (own) used.add(own.from);
    const before = tailBefore(text.plain, match.index, 40);
    const title = text.shown.slice(match.index + 1, to - 1);
    const last = found.at(-1);
    // `根据《甲》《乙》通知要求`: what stands beside a basis is one too.
    const isBeside = last?.role === 'basis' && /^[、和及与]?$/.test(text.plain.slice(last.to, match.index));
    const alone = roleOfCitation(before, title, text.plain.slice(to, to + 60));
    const role = alone === 'cited' && isBeside && title.includes('关于') ? 'basis' : alone;
    const long = shortNames.get(title);
    if (long && long.role === 'cited' && role === 'basis') long.role = role;
    if (last && calledShort.test(before)) shortNames.set(title, last);
    if (shortNames.has(title)) continue;
    const span = spanOf(text, match.index, number ? number.to : to);
    found.push({ from: match.index, to: number?.to ?? to, docNo: own?.value ?? null, title, role, span });
  }
  forwardTogether(text, found);
  return { found: found.map(({ to: _, ...one }) => one), used };
}

/** `《甲方案》(以下简称《方案》)`: another name of the document just cited, here and wherever it comes again. */
const calledShort = /\((?:以下|下文)?(?:统一)?(?:简称|称)(?:为|:)?$/;

/** `《甲》和《乙》,现转发`, `转发《甲》、《乙》`: titles joined in one list are passed on together. */
function forwardTogether({ plain }: SourceText, found: (Found & { to: number })[]): void {
  const joined = (left?: { to: number }, right?: { from: number }): boolean =>
    left !== undefined && right !== undefined && /^\)?(?:[、和及与]|以及)$/.test(plain.slice(left.to, right.from));
  for (let at = found.length - 2; at >= 0; at--) {
    const [one, next] = [found[at], found[at + 1]];
    if (one && next?.role === 'forwarded' && joined(one, next)) one.role = 'forwarded';
  }
  for (const [at, one] of found.entries())
    if (found[at - 1]?.role === 'forwarded' && joined(found[at - 1], one)) one.role = 'forwarded';
}

/** `…有关问题的通知(某字〔2014〕5号)` without 《》: the number of a title cited in full elsewhere. */
function nameBy(number: DocumentNumber, found: Found[], { plain }: SourceText): boolean {
  if (plain[number.from - 1] !== '(') return false;
  const before = squeeze(tailBefore(plain, number.from, 120));
  const cited = found.find((one) => one.docNo === null && one.title !== null && before.endsWith(squeeze(one.title)));
  if (cited) cited.docNo = number.value;
  return cited !== undefined;
}

/** `某政办(2011)129号` and `某政办〔2011〕129号` are one number. */
const unify = (value: string): string =>
  value.replace(/[〔[(【〖<{（［「]/g, '〔').replace(/[〕\])】〗>}）］」]/g, '〕');

/**
 * Every document the text cites, in order; its own number and title are left out.
 * A title with its number in brackets is one citation.
 */
export function citationsOf(text: SourceText, numbers: DocumentNumber[], header: Header): Citation[] {
  const { found: titled, used } = titledCitations(text, numbers);
  const own = header.docNo ? unify(header.docNo.value) : null;
  const found = titled.filter(({ docNo }) => docNo === null || unify(docNo) !== own);
  for (const number of numbers) {
    if (
      used.has(number.from) ||
      (number.from >= (header.docNo?.from ?? Infinity) && number.to <= (header.docNo?.to ?? 0)) ||
      unify(number.value) === own
    )
      continue;
    if (nameBy(number, found, text)) continue;
    found.push({
      from: number.from,
      docNo: number.value,
      title: null,
      role: 'cited',
      span: spanOf(text, number.from, number.to),
    });
  }
  const inTitle = header.title ? forwardedInTitle(header.title.value) : null;
  if (header.title && inTitle && !found.some((one) => one.docNo !== null && isRetyped(inTitle, one.title)))
    found.unshift({
      from: -1,
      docNo: null,
      title: inTitle,
      role: 'forwarded',
      span: spanOf(text, header.title.from, header.title.to),
    });
  return found.sort((a, b) => a.from - b.from).map(({ from: _, ...citation }) => citation);
}

/** `关于报送甲情况的通知` in one's own title for 《某办关于请报送甲情况的通知》: the same paper in a word more or less. */
function isRetyped(title: string, cited: string | null): boolean {
  const [short, long] = [squeeze(title), squeeze(cited ?? '')];
  const pairs = new Set(Array.from({ length: Math.max(0, long.length - 1) }, (_, at) => long.slice(at, at + 2)));
  const own = Math.max(1, short.length - 1);
  const shared = Array.from({ length: own }, (_, at) => short.slice(at, at + 2)).filter((pair) => pairs.has(pair));
  return own >= 8 && shared.length / own >= 0.85;
}

const squeeze = (title: string): string => title.replace(/[^一-龥\d]|的/g, '');

const isBareName = (title: string): boolean => squeeze(title).length <= 7 && !/关于|\d/.test(title);

/**
 * The short list: every cited 文号, and titles cited as forwarded or as a basis when no number stands for them.
 * Laws, forms, and the text the document itself issues are left out, the latter unless nothing else is cited.
 */
export function referencesOf(citations: Citation[]): string[] {
  const numbers = citations
    .flatMap((one) => one.docNo ?? [])
    .filter((value, index, all) => !all.slice(0, index).map(unify).includes(unify(value)));
  const numbered = citations.flatMap((one) => (one.docNo !== null && one.title !== null ? [squeeze(one.title)] : []));
  const isNumbered = (title: string) => numbered.some((other) => title.endsWith(other) || other.endsWith(title));
  const titles = citations.filter(
    (one) => one.docNo === null && one.title !== null && (documentTitle.test(one.title) || one.role === 'forwarded'),
  );
  const pick = (roles: Citation['role'][]) => {
    const seen = new Map<string, string>();
    for (const { title, role } of titles) {
      if (title === null || !roles.includes(role) || isNumbered(squeeze(title))) continue;
      const key = squeeze(title);
      const longer = [...seen.keys()].find((other) => other.length > key.length && other.endsWith(key));
      if (longer !== undefined) seen.delete(longer);
      if (longer === undefined && [...seen.keys()].some((other) => other.length < key.length && key.endsWith(other)))
        continue;
      if ((seen.get(key) ?? '').length < title.length) seen.set(key, title);
    }
    return [...seen.values()];
  };
  const forwarded = pick(['forwarded']);
  const basis = forwarded.length > 0 ? [] : pick(['basis']);
  // `严格按照《评分细则》`: a scoring sheet by its bare name, beside documents that can be looked up.
  const known = numbers.length > 0 || basis.some((title) => !isBareName(title));
  const named = [...numbers, ...forwarded, ...(known ? basis.filter((title) => !isBareName(title)) : basis)];
  return named.length > 0 ? named : pick(['issued']).slice(0, 1);
}
