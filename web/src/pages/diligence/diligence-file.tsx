import { useMutation, useQueryClient } from '@tanstack/react-query';
import { openDiligence } from '../../api/matter-calls.ts';
import type { DiligenceFile } from '../../api/types.ts';
import { useCan } from '../../app/session.ts';
import { figure } from '../../format/format.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Button } from '../../parts/button.tsx';
import { TroubleView } from '../../parts/states.tsx';
import { CaseDecision } from './case-decision.tsx';
import { CaseKeeper } from './case-keeper.tsx';
import { CaseStatement } from './case-statement.tsx';

/** What the records say first, then what people add, then what is still missing. */
export function DiligenceFileView({ file }: { file: DiligenceFile }) {
  const { t } = useWords();
  const can = useCan();
  const kept = file.case;
  const keeps = can('diligence.keep') && kept?.state === 'open';
  return (
    <>
      <p className="sentence">
        {file.asked.title}{' '}
        <a className="small" href={`/api/deliveries/${file.asked.deliveryId}/diligence.docx`}>
          {t('diligence.docx')}
        </a>
      </p>
      <Records file={file} />
      {kept && <Kept file={file} />}
      {keeps && kept && <CaseKeeper key={kept.version} file={file} kept={kept} />}
      {!keeps && <Conditions file={file} />}
      {can('diligence.decide') && kept?.state === 'open' && (
        <CaseDecision kept={kept} complete={file.missing.length === 0} />
      )}
      {can('diligence.state') && kept?.state === 'open' && <CaseStatement kept={kept} />}
      {can('diligence.keep') && !kept && <Open deliveryId={file.asked.deliveryId} />}
    </>
  );
}

function Records({ file }: { file: DiligenceFile }) {
  const { t, hours, moment, range } = useWords();
  const { asked, steps, workload, people } = file;
  return (
    <section className="sheet small num">
      <h2>{t('diligence.records')}</h2>
      <p>
        {t('diligence.asked', { issuer: asked.issuer, unit: asked.unit, when: moment(asked.arrivedAt) })}{' '}
        {asked.number ?? t('request.noNumber')} {hours(asked.hours)}
      </p>
      <ul>
        {asked.tasks.map((one) => (
          <li key={`${one.what}${one.dueAt}`}>
            {one.what} {one.dueAt && t('desk.due', { when: moment(one.dueAt) })} {one.owner}{' '}
            {one.doneAt && t('diligence.done', { when: moment(one.doneAt) })}
          </li>
        ))}
        {asked.findings.map((one) => (
          <li key={`${one.rule}${one.message}`} className="faint">
            {one.rule} {one.message}
          </li>
        ))}
      </ul>
      <h2>{t('diligence.disputes')}</h2>
      {steps.disputes.length === 0 && <p className="faint">{t('diligence.noDispute')}</p>}
      <ul>
        {steps.disputes.map((one) => (
          <li key={one.at}>
            {moment(one.at)} {one.note}
          </li>
        ))}
      </ul>
      <h2>{t('diligence.load')}</h2>
      <p>
        {t('diligence.loadLine', {
          range: range(workload.from, workload.to),
          issuers: workload.issuers,
          requests: workload.requests,
          hours: hours(workload.hours),
        })}
      </p>
      <p>
        {t('diligence.people', { people: people.people, posts: people.posts })}{' '}
        {people.owners.map((one) => t('diligence.owner', { label: one.label, posts: figure(one.posts) })).join(' ')}
      </p>
    </section>
  );
}

function Conditions({ file }: { file: DiligenceFile }) {
  const { t, word } = useWords();
  return (
    <section className="sheet table-scroll">
      <h2>{t('diligence.conditions')}</h2>
      <table className="grid">
        <tbody>
          {file.conditions.map((one) => (
            <tr key={one.id}>
              <td className="nowrap">{word('conditionSide', one.side)}</td>
              <td>
                {word('condition', one.id)} <span className="faint">{one.source}</span>
              </td>
              <td>{one.onFile.length > 0 ? one.onFile.join(' / ') : t('diligence.nothing')}</td>
              <td>
                {one.judged
                  ? `${t(one.judged.holds ? 'diligence.holds' : 'diligence.holdsNot')} ${one.judged.basis}`
                  : t('diligence.unjudged')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Kept({ file }: { file: DiligenceFile }) {
  const { t, word } = useWords();
  const kept = file.case;
  if (!kept) return null;
  const conditions = file.missing.filter((code) => code.startsWith('condition:')).length;
  const missing = [
    ...file.missing.filter((code) => !code.startsWith('condition:')).map((code) => word('missing', code)),
    ...(conditions > 0 ? [t('diligence.missingConditions', { count: conditions })] : []),
  ];
  const line = (term: 'facts' | 'powerBasis' | 'resources' | 'statement') => (
    <p className="diligence-text">
      <strong>{t(`diligence.${term}`)}</strong> {kept[term] || t('diligence.nothing')}
    </p>
  );
  return (
    <section className="sheet">
      <h2>{kept.outcome ? `${word('outcome', kept.outcome)} ${kept.reason}` : word('caseState', kept.state)}</h2>
      {line('facts')}
      <p>
        <strong>{t('diligence.power')}</strong> {kept.power ? word('power', kept.power) : t('diligence.nothing')}
      </p>
      {line('powerBasis')}
      {line('resources')}
      {line('statement')}
      {kept.state === 'open' && file.missing.length > 0 && (
        <p className="look">{t('diligence.missing', { list: missing.join('、') })}</p>
      )}
    </section>
  );
}

function Open({ deliveryId }: { deliveryId: string }) {
  const { t } = useWords();
  const client = useQueryClient();
  const open = useMutation({
    mutationFn: () => openDiligence(deliveryId),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['diligence'] }),
  });
  return (
    <>
      <Button busy={open.isPending} onClick={() => open.mutate()}>
        {t('diligence.open')}
      </Button>
      {open.error && <TroubleView error={open.error} />}
    </>
  );
}
