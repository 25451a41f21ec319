import type { ListKind, ListPreview, ListProblem } from '../../api/list-types.ts';
import { useWords } from '../../locale/use-locale.tsx';
import type { MessageKey } from '../../locale/zh-CN.ts';
import { Button } from '../../parts/button.tsx';
import { Pick } from '../../parts/pick.tsx';
import { type FieldName, shownColumns } from './columns.ts';

type Props = {
  kind: ListKind;
  name: string;
  preview: ListPreview;
  onChoose: (field: string, header: string) => void;
  onTake: () => void;
  onDrop: () => void;
};

/** How a file is read: which column is which, what is wrong with which row, and what would be taken in. */
export function ImportPreview({ kind, name, preview, onChoose, onTake, onDrop }: Props) {
  const { t } = useWords();
  const { found, taken, missing, problems, problemCount } = preview;
  return (
    <div className="import-preview">
      <p>
        <strong>{name}</strong> {t('lists.read', { found, taken, skipped: found - taken })}
      </p>
      <Columns preview={preview} onChoose={onChoose} />
      <Problems problems={problems} more={problemCount - problems.length} />
      <Rows kind={kind} rows={preview.rows} />
      {missing.length > 0 && (
        <p className="look">
          {t('lists.missing', { fields: missing.map((key) => t(`lists.field.${key as FieldName}`)).join(' ') })}
        </p>
      )}
      <p className="form-row">
        <Button look="primary" disabled={missing.length > 0 || taken === 0} onClick={onTake}>
          {t('lists.take', { taken })}
        </Button>
        <Button onClick={onDrop}>{t('lists.drop')}</Button>
      </p>
    </div>
  );
}

type ColumnsProps = { preview: ListPreview; onChoose: Props['onChoose'] };

function Columns({ preview, onChoose }: ColumnsProps) {
  const { t } = useWords();
  const headers = [...new Set(preview.sheets.flatMap((sheet) => sheet.headers))].filter((header) => header !== '');
  return (
    <table className="grid column-map">
      <caption className="small faint">{t('lists.columns')}</caption>
      <tbody>
        {preview.fields.map(({ key, needed }) => {
          const label = t(`lists.field.${key as FieldName}`);
          return (
            <tr key={key}>
              <th scope="row">
                {label} {needed && <span className="look small">{t('lists.needed')}</span>}
              </th>
              <td>
                <Pick
                  label={label}
                  size="small"
                  value={preview.mapping[key] ?? ''}
                  options={[
                    { value: '', label: t('lists.noColumn') },
                    ...headers.map((header) => ({ value: header, label: header })),
                  ]}
                  onChange={(header) => onChoose(key, header)}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Problems({ problems, more }: { problems: ListProblem[]; more: number }) {
  const { t } = useWords();
  if (problems.length === 0) return <p className="small">{t('lists.noProblems')}</p>;
  return (
    <details open={problems.length <= 12}>
      <summary>{t('lists.problems', { count: problems.length + more })}</summary>
      <ul className="small list-problems">
        {problems.map((problem) => (
          <li key={`${problem.sheet}|${problem.row}|${problem.code}|${problem.field}`}>
            <span className="num">{t('lists.row', { row: problem.row })}</span>{' '}
            <span className={problem.level === 'skip' ? 'look' : 'faint'}>{t(`lists.level.${problem.level}`)}</span>{' '}
            <Sentence problem={problem} />
          </li>
        ))}
        {more > 0 && <li className="faint">{t('lists.moreProblems', { count: more })}</li>}
      </ul>
    </details>
  );
}

function Sentence({ problem }: { problem: ListProblem }) {
  const { t } = useWords();
  const field = problem.field === null ? '' : t(`lists.field.${problem.field as FieldName}`);
  return t(`lists.problem.${problem.code}` as MessageKey, { ...problem.facts, field });
}

const SHOWN = 8;

function Rows({ kind, rows }: { kind: ListKind; rows: ListPreview['rows'] }) {
  const { t, spelled } = useWords();
  const columns = shownColumns(kind, rows);
  if (rows.length === 0) return null;
  return (
    <div className="list-rows">
      <table className="grid small">
        <caption className="small faint">{t('lists.firstRows')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('lists.rowHead')}</th>
            {columns.map(({ name }) => (
              <th key={name} scope="col">
                {t(`lists.field.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map(({ row, cells }) => (
            <tr key={row}>
              <td className="num">{row}</td>
              {columns.map(({ name, index, unbroken }) => (
                <td key={name} className={unbroken ? 'unbroken num' : ''}>
                  {spelled(cells[index] ?? '')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
