import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { auditRead, auditVerificationRead } from '../../api/reads.ts';
import type { AuditRow } from '../../api/types.ts';
import { grouped } from '../../format/format.ts';
import { AUDIT_WORDS, auditWord } from '../../locale/audit-words.ts';
import { addWords } from '../../locale/known-words.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { lists } from '../../locale/zh-CN/lists.ts';
import { matters } from '../../locale/zh-CN/matters.ts';
import { office } from '../../locale/zh-CN/office.ts';
import { papers } from '../../locale/zh-CN/papers.ts';
import { plan } from '../../locale/zh-CN/plan.ts';
import { record } from '../../locale/zh-CN/record.ts';
import { relay } from '../../locale/zh-CN/relay.ts';
import { request } from '../../locale/zh-CN/request.ts';
import { auditPairs } from './audit-pairs.ts';
import './audit.css';
import { Grid } from '../../parts/grid.tsx';
import { Paged } from '../../parts/paged.tsx';
import { Answered } from '../../parts/states.tsx';

// What a record keeps may be of any kind: its words are those of all pages that make records.
addWords(office, papers, relay, request, plan, lists, matters, record);

export function AuditPage() {
  const { t } = useWords();
  const asked = useInfiniteQuery(auditRead);
  const verification = useQuery(auditVerificationRead);
  return (
    <>
      <h1 className="visually-hidden">{t('audit.title')}</h1>
      <Answered asked={verification}>
        {({ intact, rows, brokenAt }) => (
          <p className="sentence num">
            {intact ? (
              t('audit.intact', { rows: grouped(rows) })
            ) : (
              <strong className="must">{t('audit.broken', { seq: brokenAt ?? 0 })}</strong>
            )}{' '}
            <button
              type="button"
              className="link small"
              disabled={verification.isFetching}
              onClick={() => void verification.refetch()}
            >
              {t('audit.verify')}
            </button>
          </p>
        )}
      </Answered>
      <Paged asked={asked} empty={t('audit.empty')}>
        {(rows) => (
          <div className="sheet table-scroll">
            <Grid>
              <thead>
                <tr>
                  <th className="right">{t('audit.seq')}</th>
                  <th>{t('audit.at')}</th>
                  <th>{t('audit.who')}</th>
                  <th>{t('audit.action')}</th>
                  <th>{t('audit.subject')}</th>
                  <th>{t('audit.data')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Entry key={row.seq} row={row} />
                ))}
              </tbody>
            </Grid>
          </div>
        )}
      </Paged>
    </>
  );
}

const SHORT_ID = 8;

/** The words of the page, those of the audit first. */
function useAuditWords() {
  const { word, locale, moment, day } = useWords();
  return {
    word: (family: string, code: string) => auditWord(locale, family, code) ?? word(family, code),
    moment: (instant: string) => moment(instant),
    day,
    own: AUDIT_WORDS[locale],
  };
}

function Entry({ row }: { row: AuditRow }) {
  const { word, moment } = useAuditWords();
  return (
    <tr>
      <td className="right">{row.seq}</td>
      <td className="nowrap">{moment(row.at)}</td>
      <td>
        {row.actor ?? ''} <span className="faint nowrap">{word('role', row.role ?? '')}</span>
      </td>
      <td className="nowrap">{word('action', row.action)}</td>
      <td title={row.subjectId}>
        {word('subject', row.subjectType)} <span className="faint">{row.subjectId.slice(-SHORT_ID)}</span>
      </td>
      <td>
        <AuditData row={row} />
      </td>
    </tr>
  );
}

/** In the reader's words; what the chain is made of stands behind them, as it is stored. */
function AuditData({ row }: { row: AuditRow }) {
  const { own, ...words } = useAuditWords();
  const pairs = auditPairs(row.subjectType, row.data, { ...words, yes: own['audit.yes'], no: own['audit.no'] });
  if (pairs.length === 0) return null;
  return (
    <>
      <span className="words audit-data">
        {pairs.map(([name, value]) => (
          <span key={name}>
            <span className="faint">{name}</span> {value}
          </span>
        ))}
      </span>
      <details className="small faint">
        <summary>{own['audit.raw']}</summary>
        <code>{JSON.stringify(row.data)}</code>
      </details>
    </>
  );
}
