import { type ReactNode, useLayoutEffect, useRef } from 'react';

/**
 * A table of records. On a desk a plain table; on a phone each row is a block and every cell stands after its heading,
 * so that nothing is pushed sideways and no column shrinks to one character. Needs one heading for each column in `thead`.
 */
export function Grid({ className = '', children }: { className?: string; children: ReactNode }) {
  const table = useRef<HTMLTableElement>(null);
  useLayoutEffect(() => {
    if (table.current) nameCells(table.current);
  });
  return (
    <table ref={table} className={`grid stacks ${className}`.trim()}>
      {children}
    </table>
  );
}

/** Says in `data-heading` what each cell is, for the style of narrow screens; a cell over several columns has none. */
export function nameCells(table: HTMLTableElement): void {
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => cell.textContent?.trim() ?? '');
  for (const body of table.tBodies) {
    for (const row of body.rows) {
      for (const cell of row.cells) {
        const heading = cell.colSpan > 1 ? '' : (headings[cell.cellIndex] ?? '');
        if (cell.dataset['heading'] !== heading) cell.dataset['heading'] = heading;
      }
    }
  }
}
