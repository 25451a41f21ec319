import { asDocument, atBodyEnd, atBodyStart, bodyOf, cutClause, namedDocument, swapClause } from './place-in-text.ts';
import { edit, type Ground, insert, type Way } from './way.ts';

/** The text becomes the cover of the original: one sentence in the place of the body. */
export function passOn(ground: Ground): Way {
  const { fix, finding, text, reading } = ground;
  if (finding.rule === 'R-DOC-12' && finding.span)
    return edit(swapClause(text, finding.span, '请按本文件直接执行，不再层层制定方案'));
  const put = (value: string) => [
    { span: bodyOf(text), replacement: `    现将${asDocument(value)}转发给你们，请按原文执行。` },
  ];
  const named = namedDocument(fix.effect, reading.title);
  if (named) return edit(...put(named));
  const source = /转发(.+?)的?通知/.exec(reading.title ?? '')?.[1] ?? '';
  return { does: 'fill', blank: 'document', suggestion: source, put };
}

/** A plan or a measure goes out under a notice. */
export function underNotice({ text, reading }: Ground): Way {
  const title = reading.title ?? '';
  const at = title === '' ? -1 : text.indexOf(title);
  const words = `关于印发《${title.replace(/《/g, '〈').replace(/》/g, '〉')}》的通知`;
  return edit(at < 0 ? insert(0, `${words}\n`) : { span: [at, at + title.length], replacement: words });
}

/** Two papers in one: which, only the sender knows. */
export const mergePaper = ({ text }: Ground): Way => ({
  does: 'fill',
  blank: 'document',
  suggestion: '',
  put: (value) => [atBodyEnd(text, `本件与${asDocument(value)}合并印发，不另行文`)],
});

/** The issuing body in the place of its inner office, everywhere it stands. */
export function otherIssuer({ finding, text, reading }: Ground): Way {
  const now = finding.rule === 'R-FMT-11' && finding.span ? text.slice(...finding.span) : (reading.issuer.name ?? '');
  const suggestion = /^(.{2,30}?[局委办厅部院会])(?=.{2,20}[股科室站处队]$)/.exec(now)?.[1] ?? '';
  const put = (value: string) => {
    const places = now === '' ? [] : [...text.matchAll(new RegExp(escaped(now), 'g'))].map(({ index }) => index);
    if (places.length === 0) return [atBodyEnd(text, `本件由${value}行文`)];
    return places.map((at) => ({ span: [at, at + now.length] as [number, number], replacement: value }));
  };
  return suggestion === '' ? { does: 'fill', blank: 'issuer', suggestion, put } : edit(...put(suggestion));
}

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Nothing is left for the township to do: each ask goes. With no ask to take out there is no request. */
export function byOurselves({ finding, text, reading }: Ground): Way {
  const asked = finding.rule.includes('-SEC-') && finding.span ? [finding.span] : reading.asks.map(({ span }) => span);
  const cuts = asked.map((span) => cutClause(text, span)).sort((a, b) => a.span[0] - b.span[0]);
  const apart = cuts.filter((cut, index) => index === 0 || cut.span[0] >= (cuts[index - 1]?.span[1] ?? 0));
  return apart.length === 0 ? { does: 'clear' } : edit(...apart);
}

/** Who agreed, approved, commissioned or ordered: said at the head of the text. */
export const saidFirst =
  (blank: 'approval' | 'consent' | 'commission' | 'document', words: (value: string) => string, suggestion = '') =>
  ({ text }: Ground): Way => ({
    does: 'fill',
    blank,
    suggestion,
    put: (value) => [atBodyStart(text, words(value))],
  });
