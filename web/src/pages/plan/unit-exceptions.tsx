import type { Assumptions } from '../../api/types.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Pick } from '../../parts/pick.tsx';
import { TextInput } from '../../parts/text-field.tsx';

type Exceptions = Assumptions['exceptions'];
type Props = {
  set: Assumptions;
  exceptions: Exceptions;
  /** The county's numbers, which hold where a unit has none of its own. */
  county: Assumptions['assumptions'];
  /** Absent while nobody edits. */
  onChange?: (exceptions: Exceptions) => void;
};

/** Townships that receive, and departments that send, other than the county's numbers say. */
export function UnitExceptions({ set, exceptions, county, onChange }: Props) {
  const { t, word } = useWords();
  const own = set.units.filter(({ id }) => exceptions[id]);
  const others = set.units.filter(({ id }) => !exceptions[id]);
  return (
    <>
      <h2>{t('plan.exceptions')}</h2>
      {own.length === 0 && <p className="small faint">{t('plan.exceptions.none')}</p>}
      {own.length > 0 && (
        <table className="grid plan-assumptions">
          <tbody>
            {own.flatMap(({ id, name, names }) =>
              names
                .filter((number) => onChange || exceptions[id]?.[number] !== undefined)
                .map((number) => (
                  <tr key={`${id} ${number}`}>
                    <td>{name}</td>
                    <td>{word('assumption', number)}</td>
                    <td className="right faint">{t('plan.exceptions.county', { value: county[number] ?? 0 })}</td>
                    <td className="right num">
                      {onChange ? (
                        <TextInput
                          type="number"
                          className="small"
                          min={0}
                          value={exceptions[id]?.[number] ?? ''}
                          placeholder={`${county[number] ?? ''}`}
                          aria-label={`${name} ${word('assumption', number)}`}
                          onChange={({ target }) =>
                            onChange(withNumber(exceptions, { id, number }, target.valueAsNumber))
                          }
                        />
                      ) : (
                        exceptions[id]?.[number]
                      )}
                    </td>
                  </tr>
                )),
            )}
          </tbody>
        </table>
      )}
      {onChange && others.length > 0 && (
        <Pick
          label={t('plan.exceptions.add')}
          value=""
          options={[
            { value: '', label: t('plan.exceptions.add') },
            ...others.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(id) => id !== '' && onChange({ ...exceptions, [id]: {} })}
        />
      )}
    </>
  );
}

/** An emptied field takes the unit's own number away: the county's holds again. */
export function withNumber(exceptions: Exceptions, at: { id: string; number: string }, value: number): Exceptions {
  const { [at.number]: _before, ...rest } = exceptions[at.id] ?? {};
  return { ...exceptions, [at.id]: Number.isNaN(value) ? rest : { ...rest, [at.number]: value } };
}

/** Only units with a number of their own. */
export function withoutEmpty(exceptions: Exceptions): Exceptions {
  return Object.fromEntries(Object.entries(exceptions).filter(([, numbers]) => Object.keys(numbers).length > 0));
}
