import { useQuery } from '@tanstack/react-query';
import { residentsShareRead } from '../../api/matter-calls.ts';
import type { ResidentsShare } from '../../api/types.ts';
import { figure, grouped, share } from '../../format/format.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Grid } from '../../parts/grid.tsx';
import { Answered } from '../../parts/states.tsx';

type Town = ResidentsShare['towns'][number];

/** Hours for residents against hours for superiors: one line a township, both sums, and what is not seen. */
export function ShareSheet() {
  const asked = useQuery(residentsShareRead);
  return <Answered asked={asked}>{(account) => <Account account={account} />}</Answered>;
}

function Account({ account }: { account: ResidentsShare }) {
  const { t, word, hours, range } = useWords();
  const residents = account.towns.reduce((sum, town) => sum + town.share.numerator, 0);
  const all = account.towns.reduce((sum, town) => sum + town.share.denominator, 0);
  const { registered, seen } = account.coverage;
  return (
    <>
      <p className="sentence num">
        {all === 0
          ? t('share.none')
          : t('share.sentence', {
              residents: hours(residents),
              superiors: hours(all - residents),
              share: share(residents, all),
            })}
      </p>
      <Towns towns={account.towns} />
      <section className="sheet small">
        <h2>{t('share.how')}</h2>
        <p className="num">{range(account.from, account.to)}</p>
        {account.reserved && <p className="num">{t('share.reserved', account.reserved)}</p>}
        <p className="num">{t('share.upward', account.upward)}</p>
        <p>{t('share.howResidents')}</p>
        <p className="num">{t('share.howSuperiors', { registered, seen })}</p>
        <h2>{t('share.notSeen')}</h2>
        <ul className="not-seen">
          {account.notSeen.map((code) => (
            <li key={code}>{word('notSeen', code)}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Towns({ towns }: { towns: Town[] }) {
  const { t, word } = useWords();
  const kindsOf = (town: Town) =>
    town.kinds.map((line) => `${word('matterKind', line.kind)} ${line.matters} · ${figure(line.hours)}`).join('；');
  return (
    <section className="sheet table-scroll">
      <Grid>
        <thead>
          <tr>
            <th>{t('share.town')}</th>
            <th className="right">{t('share.residents')}</th>
            <th className="right">{t('share.matters')}</th>
            <th className="right">{t('share.listening')}</th>
            <th className="right">{t('share.superiors')}</th>
            <th className="right">{t('share.requests')}</th>
            <th className="right">{t('share.share')}</th>
          </tr>
        </thead>
        <tbody>
          {towns.map((town) => (
            <tr key={town.unitId}>
              <td>{town.name}</td>
              <td className="right" title={kindsOf(town)}>
                {figure(town.share.numerator)}
              </td>
              <td className="right">{grouped(town.matters)}</td>
              <td className="right">{grouped(town.listening.visits)}</td>
              <td className="right">{figure(town.superiors.hours)}</td>
              <td className="right">{grouped(town.superiors.requests)}</td>
              <td className="right">
                {town.share.denominator > 0 ? share(town.share.numerator, town.share.denominator) : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </Grid>
    </section>
  );
}
