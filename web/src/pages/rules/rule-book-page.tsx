import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ruleBookRead } from '../../api/reads.ts';
import { useCan } from '../../app/session.ts';
import { addWords } from '../../locale/known-words.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { rules as rulesWords } from '../../locale/zh-CN/rules.ts';
import { Answered } from '../../parts/states.tsx';
import { OwnRules } from './own-rules.tsx';
import { OwnValues } from './own-values.tsx';
import { PlacePacks } from './place-packs.tsx';
import './rules.css';

addWords(rulesWords);

/** What this county has set beside the rules of the product: values and word rules, tried on the year before they are saved. */
export function RuleBookPage() {
  const { t } = useWords();
  const can = useCan();
  const asked = useQuery(ruleBookRead);
  return (
    <>
      <div className="page-head">
        <h1>{t('book.title')}</h1>
        <Link to="/rules">{t('rules.all')}</Link>
        <Link to="/parameters">{t('nav.parameters')}</Link>
      </div>
      <p className="faint">
        {t('book.sentence')} {t('book.noMeeting')}
      </p>
      <Answered asked={asked}>
        {(book) => (
          <div className="rule-columns">
            <section className="sheet">
              <OwnValues book={book} mayEdit={can('parameter.edit')} />
            </section>
            <section className="sheet">
              <OwnRules book={book} mayEdit={can('parameter.edit')} />
            </section>
            <section className="sheet whole-row">
              <PlacePacks book={book} mayEdit={can('parameter.edit')} />
            </section>
          </div>
        )}
      </Answered>
    </>
  );
}
