import { type ClipboardEvent, forwardRef, useImperativeHandle, useMemo, useRef } from 'react';
import { type Line, linesOf, type Mark } from '../checking/segments.ts';
import './evidence.css';

export type EditorHandle = { select: (start: number, end: number) => void };

type Props = {
  text: string;
  marks: Mark[];
  activeId: string | null;
  label: string;
  placeholder: string;
  onChange: (text: string) => void;
  /** Where the caret stands, for showing what points there. */
  onCaret: (position: number) => void;
  onPasteFile?: (file: File) => void;
};

/**
 * A plain text field with what points at its words drawn underneath: a copy of the text with the same measures lies behind a
 * transparent field. The copy gives the height, so nothing has to be scrolled in step.
 */
export const EvidenceEditor = forwardRef<EditorHandle, Props>(function EvidenceEditor(props, handle) {
  const { text, marks, activeId, label, placeholder, onChange, onCaret, onPasteFile } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const lines = useMemo(() => linesOf(text, marks), [text, marks]);
  useImperativeHandle(handle, () => ({
    select: (start, end) => {
      field.current?.focus();
      field.current?.setSelectionRange(start, end);
      document.querySelector('.evidence-copy mark.active')?.scrollIntoView({ block: 'nearest' });
    },
  }));
  const caret = () => onCaret(field.current?.selectionStart ?? 0);
  const paste = (event: ClipboardEvent) => {
    const file = event.clipboardData.files[0];
    if (!file || !onPasteFile || event.clipboardData.getData('text/plain') !== '') return;
    event.preventDefault();
    onPasteFile(file);
  };
  return (
    <div className="evidence-editor">
      <div className="evidence-copy evidence-lines" aria-hidden="true">
        {lines.map((line) => (
          <MarkedLine key={line.number} line={line} activeId={activeId} />
        ))}
      </div>
      <textarea
        ref={field}
        className="evidence-lines"
        value={text}
        aria-label={label}
        placeholder={placeholder}
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        onSelect={caret}
        onPaste={paste}
      />
    </div>
  );
});

type LineProps = { line: Line; activeId: string | null; onMark?: ((id: string) => void) | undefined };

export function MarkedLine({ line, activeId, onMark }: LineProps) {
  return (
    <div className="evidence-line" data-line={line.number}>
      {line.segments.map(({ start, text, marks }) => {
        const [first] = marks;
        if (!first) return text;
        const active = marks.some(({ id }) => id === activeId);
        const className = `${first.tone}${active ? ' active' : ''}`;
        return onMark ? (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside it does the same with buttons
          <mark key={start} className={className} onClick={() => onMark(first.id)}>
            {text}
          </mark>
        ) : (
          <mark key={start} className={className}>
            {text}
          </mark>
        );
      })}
      {'\u200b'}
    </div>
  );
}
