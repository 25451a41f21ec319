import { useEffect, useRef } from 'react';

export type Shortcuts = Record<string, () => void>;

/** Letters typed into a field are text, not commands; so is anything with a modifier key. */
export function isTyping(event: {
  target: EventTarget | null;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  isComposing?: boolean;
}): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  const target = event.target as { tagName?: string; isContentEditable?: boolean } | null;
  return target?.isContentEditable === true || /^(INPUT|TEXTAREA|SELECT)$/.test(target?.tagName ?? '');
}

/** Escape leaves a field, so that single keys are commands again; a list of choices closes by it first. */
function leaveField(event: KeyboardEvent): void {
  const field = event.target as HTMLElement | null;
  if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
  if (field?.getAttribute('role') !== 'combobox') field?.blur();
}

/** Binds single keys while the component is shown; the latest functions are used without binding again. */
export function useShortcuts(shortcuts: Shortcuts, enabled = true): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event)) return leaveField(event);
      if (event.defaultPrevented) return;
      const onButton = (event.target as HTMLElement | null)?.closest?.('button, a, [role="dialog"]');
      if (event.key === 'Enter' && onButton) return;
      const act = Object.hasOwn(latest.current, event.key) ? latest.current[event.key] : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [enabled]);
}
