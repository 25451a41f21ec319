import { useState } from 'react';
import type { Adoption, PlacePack, RuleBookAnswer } from '../../api/types.ts';
import { markAdoption } from '../../api/writes.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Button } from '../../parts/button.tsx';
import { TroubleView } from '../../parts/states.tsx';
import { AdoptForm } from './adopt-form.tsx';
import { PackRules } from './pack-rules.tsx';
import { TrialView } from './trial-view.tsx';
import { useRuleWrite, useTrial } from './use-trial.ts';

type Props = { book: RuleBookAnswer; mayEdit: boolean };

/** The packs of single places: which bind here, which this county has adopted, and which it may. */
export function PlacePacks({ book, mayEdit }: Props) {
  const { t } = useWords();
  const past = book.adoptions.filter(({ withdrawnAt }) => withdrawnAt !== null);
  return (
    <>
      <h2>{t('packs.title')}</h2>
      <p className="faint small">{t('packs.about')}</p>
      <ul>
        {book.packs.map((pack) => (
          <OnePack key={pack.id} pack={pack} book={book} mayEdit={mayEdit} />
        ))}
      </ul>
      {past.length > 0 && (
        <details>
          <summary className="faint small">{t('packs.past', { count: past.length })}</summary>
          <ul>
            {past.map((one) => (
              <li key={one.id} className="book-row gone">
                <strong>{book.packs.find(({ id }) => id === one.pack)?.title ?? one.pack}</strong>
                <AdoptionFacts adoption={one} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function OnePack({ pack, book, mayEdit }: Props & { pack: PlacePack }) {
  const { t, word } = useWords();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const standing = book.adoptions.find((one) => one.pack === pack.id && one.withdrawnAt === null);
  const state = pack.binds ? 'binds' : standing ? 'adopted' : 'elsewhere';
  return (
    <li className="book-row">
      <strong>{word('pack', pack.id)}</strong>{' '}
      <span className={`tag ${state === 'elsewhere' ? 'quiet' : 'green'}`}>{t(`packs.${state}`)}</span>
      <div className="facts small">
        <span>{pack.place}</span>
        <span>{t('packs.rules', { count: pack.rules.length })}</span>
        {mayEdit && !pack.binds && (
          <button type="button" className="link" onClick={() => setOpen(!open)}>
            {t(standing ? 'packs.withdraw' : 'packs.adopt')}
          </button>
        )}
      </div>
      {standing && <AdoptionFacts adoption={standing} />}
      <PackRules rules={pack.rules} />
      {open && standing && <Withdraw id={standing.id} onDone={close} />}
      {open && !standing && <AdoptForm pack={pack.id} today={book.today} onDone={close} />}
    </li>
  );
}

function AdoptionFacts({ adoption }: { adoption: Adoption }) {
  const { t, word, moment, shortDay } = useWords();
  const { from, to, basis, by, at, withdrawnAt } = adoption;
  return (
    <span className="facts num">
      {withdrawnAt && <span>{t('book.withdrawn')}</span>}
      <span>{t('rule.fromDay', { day: shortDay(from) })}</span>
      {to && <span>{t('rule.toDay', { day: shortDay(to) })}</span>}
      <span>{basis}</span>
      <span>{t('book.by', { by: by ?? word('role', 'system'), when: moment(at) })}</span>
    </span>
  );
}

/** Taking a pack back is tried first too. */
function Withdraw({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useWords();
  const change = { kind: 'withdraw-adoption', id } as const;
  const trying = useTrial(change);
  const mark = useRuleWrite(() => markAdoption(id, true), onDone);
  return (
    <div className="rule-change">
      <TrialView trying={trying} onTry={() => trying.start(change)} />
      <div className="form-row">
        <Button busy={mark.isPending} onClick={() => mark.mutate(undefined)}>
          {t('packs.withdraw')}
        </Button>
      </div>
      {mark.error && <TroubleView error={mark.error} />}
    </div>
  );
}
