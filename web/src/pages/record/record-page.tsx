import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { query } from '../../api/http.ts';
import { myRecordRead } from '../../api/matter-calls.ts';
import { homeRead } from '../../api/reads.ts';
import type { WorkRecord } from '../../api/types.ts';
import { figure } from '../../format/format.ts';
import { addDays, localOf } from '../../format/local-time.ts';
import { addWords } from '../../locale/known-words.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { matters as mattersWords } from '../../locale/zh-CN/matters.ts';
import { record as recordWords } from '../../locale/zh-CN/record.ts';
import { Grid } from '../../parts/grid.tsx';
import { Answered } from '../../parts/states.tsx';
import { Handings } from './handings.tsx';

addWords(recordWords, mattersWords);

const USUAL_DAYS = 364;

/** What the signed-in person did, from records that exist anyway; nobody else can open it. */
export function RecordPage() {
  const { t } = useWords();
  const home = useQuery(homeRead);
  const today = home.data?.today.date ?? localOf(new Date().toISOString())?.date ?? '';
  const [range, setRange] = useState<{ from: string; to: string } | null>(null);
  const shown = range ?? { from: addDays(today, -USUAL_DAYS), to: today };
  const asked = useQuery({ ...myRecordRead(shown), enabled: shown.from !== '' && shown.to !== '' });
  return (
    <>
      <div className="page-head">
        <h1>{t('record.title')}</h1>
        <label className="small">
          {t('record.from')}{' '}
          <input
            type="date"
            value={shown.from}
            max={shown.to}
            onChange={({ target }) => setRange({ ...shown, from: target.value })}
          />
        </label>
        <label className="small">
          {t('record.to')}{' '}
          <input
            type="date"
            value={shown.to}
            max={today}
            onChange={({ target }) => setRange({ ...shown, to: target.value })}
          />
        </label>
        {asked.data && <a href={`/api/my-record.docx${query(shown)}`}>{t('record.docx')}</a>}
      </div>
      <p className="faint">{t('record.hint')}</p>
      <Answered asked={asked}>{(record) => <RecordView record={record} />}</Answered>
      {asked.data && <Handings range={shown} />}
    </>
  );
}

function RecordView({ record }: { record: WorkRecord }) {
  const { t } = useWords();
  return (
    <>
      <section className="sheet">
        <h2>{t('record.posts')}</h2>
        <p>{record.posts.length === 0 ? t('record.noPosts') : record.posts.map(({ name }) => name).join('、')}</p>
      </section>
      <Matters matters={record.matters} />
      <Tasks tasks={record.tasks} />
    </>
  );
}

function Matters({ matters }: { matters: WorkRecord['matters'] }) {
  const { t, word, day, moment } = useWords();
  return (
    <section className="sheet table-scroll">
      <h2>{t('record.matters', { count: matters.length })}</h2>
      {matters.length === 0 ? (
        <p className="faint">{t('record.noMatters')}</p>
      ) : (
        <Grid>
          <thead>
            <tr>
              <th>{t('record.answered')}</th>
              <th>{t('matters.kind')}</th>
              <th>{t('record.received')}</th>
              <th>{t('record.promised')}</th>
              <th>{t('record.closed')}</th>
            </tr>
          </thead>
          <tbody>
            {matters.map((one) => (
              <tr key={`${one.receivedAt}${one.answeredAt}${one.kind}`}>
                <td>{moment(one.answeredAt)}</td>
                <td>{word('matterKind', one.kind)}</td>
                <td>{moment(one.receivedAt)}</td>
                <td>{day(one.promisedOn)}</td>
                <td>
                  {one.closedBy && t(one.closedBy === 'resident' ? 'matters.closedByResident' : 'matterState.closed')}
                </td>
              </tr>
            ))}
          </tbody>
        </Grid>
      )}
    </section>
  );
}

const SHOWN_AT_ONCE = 30;

/** The latest first; a year of them is a paper to export, not a page to scroll. */
function Tasks({ tasks }: { tasks: WorkRecord['tasks'] }) {
  const { t, moment } = useWords();
  const [count, setCount] = useState(SHOWN_AT_ONCE);
  const latest = [...tasks].reverse().slice(0, count);
  return (
    <section className="sheet table-scroll">
      <h2>{t('record.tasks', { count: tasks.length })}</h2>
      {tasks.length === 0 ? (
        <p className="faint">{t('record.noTasks')}</p>
      ) : (
        <Grid>
          <thead>
            <tr>
              <th>{t('record.done')}</th>
              <th>{t('record.what')}</th>
              <th>{t('record.issuer')}</th>
              <th className="right">{t('record.unitHours')}</th>
            </tr>
          </thead>
          <tbody>
            {latest.map((one, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list
              <tr key={index}>
                <td className="nowrap">{moment(one.doneAt)}</td>
                <td>
                  {one.title} <span className="faint">{one.what}</span>
                </td>
                <td>{one.issuer}</td>
                <td className="right">{figure(one.unitHours)}</td>
              </tr>
            ))}
          </tbody>
        </Grid>
      )}
      {tasks.length > count && (
        <button type="button" className="link" onClick={() => setCount(count + SHOWN_AT_ONCE)}>
          {t('state.more')}
        </button>
      )}
    </section>
  );
}
