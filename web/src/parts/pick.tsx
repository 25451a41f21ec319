import './controls.css';

type Option<Value extends string> = { value: Value; label: string };
type Props<Value extends string> = {
  value: Value;
  options: Option<Value>[];
  onChange: (value: Value) => void;
  id?: string;
  label?: string;
  size?: 'small' | 'usual';
};

/** One of a few: the browser's own list, which every phone and old PC shows well. */
export function Pick<Value extends string>({ value, options, onChange, id, label, size = 'usual' }: Props<Value>) {
  return (
    <select
      id={id}
      className={`control pick ${size}`}
      value={value}
      aria-label={label}
      onChange={(event) => {
        const chosen = options.find((one) => one.value === event.target.value);
        if (chosen) onChange(chosen.value);
      }}
    >
      {options.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
    </select>
  );
}
