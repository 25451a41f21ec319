import type { ChangeEvent } from 'react';
import { useWords } from '../../locale/use-locale.tsx';
import { Field } from '../../parts/field.tsx';
import { TextInput } from '../../parts/text-field.tsx';

type Props = {
  label: string;
  accept: string;
  period: string;
  onPeriod: (period: string) => void;
  onFile: (file: File) => void;
};

export const PERIOD = /^20\d\d(?:-(?:0[1-9]|1[0-2])|-Q[1-4])?$/;

/** A spreadsheet and the period it is for; the period is read from the sheet when it is left empty. */
export function SheetFile({ label, accept, period, onPeriod, onFile }: Props) {
  const { t } = useWords();
  return (
    <div className="form-row given-file">
      <Field label={t('given.period')}>
        {(id) => (
          <TextInput
            id={id}
            value={period}
            maxLength={7}
            placeholder={t('given.periodHint')}
            aria-invalid={period !== '' && !PERIOD.test(period)}
            onChange={({ target }) => onPeriod(target.value.trim().toUpperCase())}
          />
        )}
      </Field>
      <label className="button primary usual file-button">
        {label}
        <input
          type="file"
          className="visually-hidden"
          accept={accept}
          onChange={(event: ChangeEvent<HTMLInputElement>) => {
            const file = event.target.files?.[0];
            if (file) onFile(file);
            event.target.value = '';
          }}
        />
      </label>
    </div>
  );
}
