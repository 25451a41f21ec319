import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ruleRead } from '../../api/reads.ts';
import type { RuleDetail } from '../../api/types.ts';
import { addWords } from '../../locale/known-words.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { office } from '../../locale/zh-CN/office.ts';
import { rules as rulesWords } from '../../locale/zh-CN/rules.ts';
import { submit } from '../../locale/zh-CN/submit.ts';
import { Answered } from '../../parts/states.tsx';
import { RuleExamples } from './rule-examples.tsx';
import { RuleNumbers } from './rule-numbers.tsx';
import { RuleSpoken } from './rule-spoken.tsx';
import './rules.css';

addWords(rulesWords, office, submit);

/** One rule as a policy officer reads it and a lawyer checks it. */
export function RulePage() {
  const { t } = useWords();
  const { id } = useParams({ from: '/signed-in/rules/$id' });
  const asked = useQuery(ruleRead(id));
  return (
    <Answered asked={asked}>
      {(rule) => (
        <>
          <Head rule={rule} />
          <div className="rule-columns">
            <div>
              <section className="sheet">
                <RuleFacts rule={rule} />
              </section>
              <section className="sheet">
                <h2>{t('rule.numbers')}</h2>
                <RuleNumbers parameters={rule.parameters} />
              </section>
              <section className="sheet">
                <h2>{t('rule.examples')}</h2>
                <RuleExamples rule={rule} />
              </section>
            </div>
            <section className="sheet">
              <RuleSpoken rule={rule} />
            </section>
          </div>
        </>
      )}
    </Answered>
  );
}

function Head({ rule }: { rule: RuleDetail }) {
  const { t, word, locale } = useWords();
  return (
    <div className="page-head">
      <h1>
        {locale === 'en' ? rule.titleEn : rule.title} <span className="faint num">{rule.id}</span>
      </h1>
      <span className={`tag ${rule.standing === 'in-force' ? 'green' : 'quiet'}`}>
        {rule.status === 'encoded' ? word('standing', rule.standing) : word('status', rule.status)}
      </span>
      <Link to="/rules">{t('rules.all')}</Link>
      <Link to="/rules/own">{t('rules.local')}</Link>
    </div>
  );
}

function RuleFacts({ rule }: { rule: RuleDetail }) {
  const { t, word, shortDay, locale } = useWords();
  const english = locale === 'en';
  const { source, scope, place, loudest } = rule;
  const why = english ? rule.whyEn : rule.why;
  const requirement = english ? rule.requirementEn : rule.requirement;
  const bound = [...scope.issuerLevels, ...scope.targetLevels].map((level) => word('level', level));
  const since = [
    t('rule.fromDay', { day: shortDay(rule.effectiveFrom) }),
    ...(rule.effectiveTo ? [t('rule.toDay', { day: shortDay(rule.effectiveTo) })] : []),
    ...(rule.version ? [t('rule.version', { version: rule.version })] : []),
  ];
  return (
    <>
      {why && <p>{t('rule.notAsked', { why })}</p>}
      <dl className="rule-facts">
        {requirement && <Fact name={t('rule.requirement')} value={requirement} />}
        <Fact
          name={t('rules.basis')}
          value={
            source
              ? english
                ? `${source.titleEn}, ${source.clauseEn}`
                : `${source.title} ${source.clause}`
              : word('pack', rule.pack)
          }
        />
        <Fact
          name={t('book.modality')}
          value={[
            word('modality', rule.modality),
            ...(loudest ? [t('rule.loudest', { level: word('finding', loudest) })] : []),
          ].join(' · ')}
        />
        <Fact name={t('rules.certainty')} value={word('certainty', String(rule.certainty))} />
        <Fact name={t('rules.from')} value={since.join(' · ')} />
        {rule.requirement && (
          <Fact name={t('rule.scope')} value={bound.length > 0 ? bound.join(' · ') : t('rule.anybody')} />
        )}
        {place && <Fact name={t('org.tree')} value={t('rules.onlyIn', { place })} />}
      </dl>
      {rule.emergencyExempt && <p className="faint small">{t('rule.emergencyExempt')}</p>}
    </>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
