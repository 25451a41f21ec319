import type { ButtonHTMLAttributes } from 'react';
import './controls.css';

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> & {
  look?: 'plain' | 'primary';
  size?: 'small' | 'usual' | 'large';
  /** The act is under way: pressing again does nothing. */
  busy?: boolean;
  submit?: boolean;
};

/** The kit's buttons weigh more than the rest of a first page; an office PC on a thin line gets the browser's own. */
export function Button({
  look = 'plain',
  size = 'usual',
  busy = false,
  submit = false,
  className = '',
  disabled,
  ...rest
}: Props) {
  return (
    <button
      {...rest}
      type={submit ? 'submit' : 'button'}
      className={`button ${look} ${size} ${className}`}
      aria-busy={busy}
      disabled={disabled || busy}
    />
  );
}
