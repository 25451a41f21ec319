import type { VisitPass } from '../api/paper-types.ts';
import { hoursFigure } from '../format/format.ts';
import { useWords } from '../locale/use-locale.tsx';

const spaced = (code: string) => code.replace(/(\d{4})(\d{4})(\d{2})/, '$1 $2 $3');

/** What a pass covers, in a few lines; its validity first. */
export function PassFacts({ pass }: { pass: VisitPass }) {
  const { t, day, locale } = useWords();
  const { items, papers, joined, hosts, startsOn, endsOn } = pass;
  const list = (words: string[]) => words.join('、');
  return (
    <div className="pass-facts">
      <p className="facts num">
        <strong className={pass.state === 'valid' ? 'num' : 'num look'}>{t(`pass.state.${pass.state}`)}</strong>
        <strong>{spaced(pass.code)}</strong>
        <span>{pass.issuerName}</span>
        <span>{startsOn === endsOn ? day(startsOn) : `${day(startsOn)} – ${day(endsOn)}`}</span>
        <span>{t('pass.size', { people: pass.people, hours: hoursFigure(pass.hours, locale) })}</span>
      </p>
      <p>{pass.basis}</p>
      <ol className="pass-items">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ol>
      <p className="facts">
        <span>{t('pass.hosts', { units: list(hosts.map(({ name }) => name)) })}</span>
        <span>{joined.length > 0 ? t('pass.with', { units: list(joined) }) : t('pass.withNobody')}</span>
        <span className={papers.length > 0 ? 'look' : undefined}>
          {papers.length > 0 ? t('pass.papersAsked', { papers: list(papers) }) : t('pass.noPapers')}
        </span>
      </p>
    </div>
  );
}
