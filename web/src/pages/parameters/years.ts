export type YearSpan = { from: number; to: number; source: string };

/** Published years in runs of one source, newest first. `[{2024,a},{2025,a},{2026,b}]` → `2026 b`, `2024–2025 a`. */
export function yearSpans(years: { year: number; source: string }[]): YearSpan[] {
  const spans: YearSpan[] = [];
  for (const { year, source } of [...years].sort((a, b) => b.year - a.year)) {
    const last = spans.at(-1);
    if (last && last.source === source && last.from === year + 1) last.from = year;
    else spans.push({ from: year, to: year, source });
  }
  return spans;
}
