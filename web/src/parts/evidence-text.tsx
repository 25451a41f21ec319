import { useEffect, useMemo, useRef } from 'react';
import { linesOf, type Mark } from '../checking/segments.ts';
import { MarkedLine } from './evidence-editor.tsx';
import './evidence.css';

type Props = { text: string; marks: Mark[]; activeId: string | null; onMark: (id: string) => void };

/** A text as it was sent, with its evidence: pressing words shows what points at them, and what is active is scrolled to. */
export function EvidenceText({ text, marks, activeId, onMark }: Props) {
  const whole = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesOf(text, marks), [text, marks]);
  useEffect(() => {
    if (activeId !== null) whole.current?.querySelector('mark.active')?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  return (
    <div className="evidence-text evidence-lines" ref={whole}>
      {lines.map((line) => (
        <MarkedLine key={line.number} line={line} activeId={activeId} onMark={onMark} />
      ))}
    </div>
  );
}
