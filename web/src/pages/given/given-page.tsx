import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { indicatorsRead } from '../../api/indicator-calls.ts';
import { useCan } from '../../app/session.ts';
import { addWords } from '../../locale/known-words.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { given as givenWords } from '../../locale/zh-CN/given.ts';
import { submit } from '../../locale/zh-CN/submit.ts';
import { Answered } from '../../parts/states.tsx';
import { HintedInput } from '../../parts/text-field.tsx';
import { FillForm } from './fill-form.tsx';
import { Indicators } from './indicators.tsx';
import { KeepForm } from './keep-form.tsx';
import { KeptSheets } from './kept-sheets.tsx';
import './given.css';

addWords(givenWords, submit);

/** 已报数据: fill a new form in from what was given, keep a sheet that was given, and the register of indicators. */
export function GivenPage() {
  const { t } = useWords();
  const can = useCan();
  const [q, setQ] = useState('');
  const asked = useQuery(indicatorsRead(q));
  const own = can('sheet.keep');
  const search = useSearch({ from: '/signed-in/given' });
  return (
    <>
      <div className="page-head">
        <h1>{t('given.title')}</h1>
        <span className="faint small">{t(own ? 'given.about' : 'given.aboutCounty')}</span>
      </div>
      {own && (
        <div className="given-two">
          <FillForm />
          <KeepForm requestId={search.request} />
        </div>
      )}
      <section className="sheet">
        <h2>{t('given.indicators')}</h2>
        <HintedInput type="search" value={q} maxLength={50} hint={t('given.search')} onText={setQ} />
        <Answered asked={asked}>
          {({ items }) => <Indicators items={items} own={own} searched={q.trim() !== ''} />}
        </Answered>
      </section>
      {own && <KeptSheets />}
    </>
  );
}
