import { forwardRef, type InputHTMLAttributes, type TextareaHTMLAttributes, useLayoutEffect, useRef } from 'react';
import './controls.css';

export const TextInput = forwardRef<HTMLInputElement, InputHTMLAttributes<HTMLInputElement>>(function TextInput(
  { className = '', ...rest },
  ref,
) {
  return <input {...rest} ref={ref} className={`control ${className}`} />;
});

type Hinted = InputHTMLAttributes<HTMLInputElement> & { hint: string; onText: (text: string) => void };

/** One line that says inside itself what goes there, and says it to those who hear the page as well. */
export function HintedInput({ hint, onText, ...rest }: Hinted) {
  return <TextInput {...rest} placeholder={hint} aria-label={hint} onChange={({ target }) => onText(target.value)} />;
}

/** Grows with its text up to `maxRows`. */
export function TextArea({
  className = '',
  maxRows = 14,
  ...rest
}: TextareaHTMLAttributes<HTMLTextAreaElement> & { maxRows?: number }) {
  const field = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    const lineHeight = Number.parseFloat(getComputedStyle(element).lineHeight) || 22;
    element.style.height = `${Math.min(element.scrollHeight + 2, lineHeight * maxRows)}px`;
  }, [rest.value, maxRows]);
  return <textarea rows={2} {...rest} ref={field} className={`control ${className}`} />;
}
