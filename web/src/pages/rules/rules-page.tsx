import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { rulesRead } from '../../api/reads.ts';
import type { RuleList, RuleRow } from '../../api/types.ts';
import { figure } from '../../format/format.ts';
import { addWords } from '../../locale/known-words.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { rules as rulesWords } from '../../locale/zh-CN/rules.ts';
import { Pick } from '../../parts/pick.tsx';
import { Answered, Empty } from '../../parts/states.tsx';
import { TextInput } from '../../parts/text-field.tsx';
import { groupOf, matching, type RuleFilter } from './rule-filter.ts';
import './rules.css';

addWords(rulesWords);

const GROUPS = ['encoded', 'needs-data', 'prompt', 'not-encoded', 'elsewhere', 'own'];

/** Every rule with its source, what became of it and how often it spoke here in the last year. */
export function RulesPage() {
  const { t } = useWords();
  const asked = useQuery(rulesRead);
  return (
    <>
      <div className="page-head">
        <h1>{t('rules.title')}</h1>
        <Link to="/rules/own">{t('rules.local')}</Link>
      </div>
      <Answered asked={asked}>{(list) => <Rules list={list} />}</Answered>
    </>
  );
}

function Rules({ list }: { list: RuleList }) {
  const { t } = useWords();
  const filter = useSearch({ from: '/signed-in/rules' });
  const shown = matching(list.items, useDeferredValue(filter));
  const count = (status: string) => list.items.filter((row) => row.pack !== 'own' && row.status === status).length;
  const own = list.items.filter((row) => row.pack === 'own').length;
  return (
    <>
      <p className="sentence num">
        {t('rules.sentence', {
          reviewed: figure(list.reviewed),
          total: list.items.length - own,
          encoded: count('encoded'),
          needsData: count('needs-data'),
          prompt: count('prompt'),
          notEncoded: count('not-encoded'),
          own,
        })}
      </p>
      <Filter list={list} filter={filter} shown={shown.length} />
      {shown.length === 0 ? <Empty>{t('rules.none')}</Empty> : <RuleTable rows={shown} />}
    </>
  );
}

function Filter({ list, filter, shown }: { list: RuleList; filter: RuleFilter; shown: number }) {
  const { t, word } = useWords();
  const navigate = useNavigate();
  const change = (part: RuleFilter) =>
    void navigate({ to: '/rules', search: { ...filter, ...part }, replace: true, resetScroll: false });
  const packs = [...new Set(list.items.map((row) => row.pack))];
  const group = (one: string) =>
    one === 'own' ? word('pack', 'own') : one === 'elsewhere' ? word('standing', one) : word('status', one);
  return (
    <div className="form-row rule-filter">
      <TextInput
        type="search"
        className="grow"
        value={filter.q ?? ''}
        placeholder={t('rules.search')}
        aria-label={t('rules.search')}
        onChange={({ target }) => change({ q: target.value || undefined })}
      />
      <Pick
        value={filter.pack ?? ''}
        label={t('rules.basis')}
        options={[
          { value: '', label: t('rules.anyPack') },
          ...packs.map((value) => ({ value, label: word('pack', value) })),
        ]}
        onChange={(pack) => change({ pack: pack || undefined })}
      />
      <Pick
        value={filter.status ?? ''}
        label={t('rules.status')}
        options={[
          { value: '', label: t('rules.anyStatus') },
          ...GROUPS.map((value) => ({ value, label: group(value) })),
        ]}
        onChange={(status) => change({ status: status || undefined })}
      />
      <span className="faint small num">{t('rules.shown', { count: shown })}</span>
    </div>
  );
}

function RuleTable({ rows }: { rows: RuleRow[] }) {
  const { t } = useWords();
  return (
    <div className="sheet rule-list table-scroll">
      <table className="grid rules">
        <thead>
          <tr>
            <th>{t('rules.id')}</th>
            <th>{t('rules.name')}</th>
            <th className="wide">{t('rules.basis')}</th>
            <th>{t('rules.status')}</th>
            <th className="wide">{t('rules.certainty')}</th>
            <th className="wide">{t('rules.from')}</th>
            <th className="right" title={t('rules.spokeHint')}>
              {t('rules.spoke')}
            </th>
            <th className="right wide" title={t('rules.unansweredHint')}>
              {t('rules.unanswered')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <RuleLine key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RuleLine({ row }: { row: RuleRow }) {
  const { t, word, shortDay, locale } = useWords();
  const english = locale === 'en';
  const { source, place } = row;
  const why = english ? row.whyEn : row.why;
  const cited = source && (english ? `${source.titleEn}, ${source.clauseEn}` : `${source.title} ${source.clause}`);
  return (
    <tr>
      <td className="nowrap">
        <Link to="/rules/$id" params={{ id: row.id }}>
          {row.id}
        </Link>
      </td>
      <td>
        {english ? row.titleEn : row.title}
        {why && <div className="faint">{why}</div>}
        {place && <div className="faint">{t('rules.onlyIn', { place })}</div>}
      </td>
      <td className="wide">{cited ?? <span className="faint">{word('pack', row.pack)}</span>}</td>
      <td className="nowrap">
        <span className={`tag ${row.standing === 'in-force' ? 'green' : 'quiet'}`}>
          {row.status === 'encoded' ? word('standing', row.standing) : word('status', groupOf(row))}
        </span>
      </td>
      <td className="wide">{word('certainty', String(row.certainty))}</td>
      <td className="wide nowrap">{row.effectiveFrom && shortDay(row.effectiveFrom)}</td>
      <td className="right">{row.requests > 0 ? figure(row.requests) : <span className="faint">0</span>}</td>
      <td className="right wide">{row.unanswered > 0 ? figure(row.unanswered) : <span className="faint">0</span>}</td>
    </tr>
  );
}
