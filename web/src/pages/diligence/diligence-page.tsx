import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { diligenceCasesRead, diligenceRead } from '../../api/matter-calls.ts';
import { addWords } from '../../locale/known-words.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { desk } from '../../locale/zh-CN/desk.ts';
import { papers } from '../../locale/zh-CN/papers.ts';
import { record } from '../../locale/zh-CN/record.ts';
import { request } from '../../locale/zh-CN/request.ts';
import { submit } from '../../locale/zh-CN/submit.ts';
import { Answered, Empty } from '../../parts/states.tsx';
import { DiligenceFileView } from './diligence-file.tsx';
import './diligence.css';
import { Grid } from '../../parts/grid.tsx';

addWords(record, desk, request, submit, papers);

/** Cases in scope; with a delivery named, its whole file. */
export function DiligencePage() {
  const { t } = useWords();
  const { delivery } = useSearch({ from: '/signed-in/diligence' });
  return (
    <>
      <div className="page-head">
        <h1>{t('diligence.title')}</h1>
      </div>
      <p className="faint">{t('diligence.hint')}</p>
      {delivery ? <OneFile key={delivery} deliveryId={delivery} /> : <Cases />}
    </>
  );
}

function OneFile({ deliveryId }: { deliveryId: string }) {
  const asked = useQuery(diligenceRead(deliveryId));
  return <Answered asked={asked}>{(file) => <DiligenceFileView file={file} />}</Answered>;
}

function Cases() {
  const { t, word, moment } = useWords();
  const asked = useQuery(diligenceCasesRead);
  return (
    <Answered asked={asked}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty>{t('diligence.empty')}</Empty>
        ) : (
          <section className="sheet table-scroll">
            <Grid>
              <thead>
                <tr>
                  <th>{t('diligence.demand')}</th>
                  <th>{t('diligence.unit')}</th>
                  <th>{t('diligence.opened')}</th>
                  <th>{t('diligence.state')}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((one) => (
                  <tr key={one.id}>
                    <td>
                      <Link to="/diligence" search={{ delivery: one.deliveryId }}>
                        {one.title}
                      </Link>
                    </td>
                    <td>{one.unit}</td>
                    <td>{moment(one.openedAt)}</td>
                    <td>{one.outcome ? word('outcome', one.outcome) : word('caseState', one.state)}</td>
                  </tr>
                ))}
              </tbody>
            </Grid>
          </section>
        )
      }
    </Answered>
  );
}
