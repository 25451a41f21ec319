import { Select } from 'antd';
import { Kit } from './kit.tsx';

type Option = { value: string; label: string };

type ManyProps = {
  values: string[];
  options: Option[];
  placeholder: string;
  onChange: (values: string[]) => void;
  id?: string | undefined;
  /** What to show instead of the names when all are chosen. */
  allLabel?: string | undefined;
};

/** Some of many, found by typing. */
export function ChoiceOfMany({ values, options, placeholder, onChange, id, allLabel }: ManyProps) {
  const all = allLabel !== undefined && options.length > 0 && values.length === options.length;
  return (
    <Kit>
      <Select
        {...(id ? { id } : {})}
        mode="multiple"
        style={{ width: '100%' }}
        value={values}
        maxTagCount={all ? 0 : 4}
        maxTagPlaceholder={(rest) => (all ? allLabel : `+${rest.length}`)}
        placeholder={placeholder}
        aria-label={placeholder}
        optionFilterProp="label"
        options={options}
        onChange={onChange}
      />
    </Kit>
  );
}

type OneProps = {
  value: string | null;
  options: Option[];
  placeholder: string;
  onSearch: (words: string) => void;
  onChange: (value: string) => void;
};

/** One of too many to list: the server finds what is typed. */
export function ChoiceBySearch({ value, options, placeholder, onSearch, onChange }: OneProps) {
  return (
    <Kit>
      <Select
        showSearch
        filterOption={false}
        style={{ minWidth: 240 }}
        value={value}
        placeholder={placeholder}
        aria-label={placeholder}
        options={options}
        onSearch={onSearch}
        onChange={(chosen) => chosen && onChange(chosen)}
      />
    </Kit>
  );
}
