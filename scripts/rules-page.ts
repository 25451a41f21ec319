import { type CatalogueRow, catalogue, ruleById } from '../engine/rules/catalogue.ts';
import { packs } from '../engine/rules/packs/packs.ts';

const STATUS: Record<CatalogueRow['status'], string> = {
  encoded: 'encoded',
  'needs-data': 'needs data',
  prompt: 'left to a person',
  'not-encoded': 'not encoded',
};

const cell = (text: string): string => text.replaceAll('|', '\\|');

const lineOf = (row: CatalogueRow): string => {
  const source = ruleById(row.id)?.rule.source;
  const cited = source ? `${source.title} ${source.clause}` : row.pack;
  const where = row.place ? ` (${row.place})` : '';
  const cells = [row.id, `${row.titles.zh}<br>${row.titles.en}`, `${cited}${where}`, String(row.certainty)];
  const status = row.whyEn ? `${STATUS[row.status]}: ${row.whyEn}` : STATUS[row.status];
  return `| ${[...cells, row.effectiveFrom, status].map(cell).join(' | ')} |`;
};

const table = (rows: CatalogueRow[]): string =>
  [
    '| rule | title | source | certainty | from | status |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map(lineOf),
  ].join('\n');

/** The page docs/rules.md: every row of the inventory and every rule beyond it, with what became of it and why. */
export const rulesPage = (): string => {
  const rows = catalogue();
  const inventory = rows.filter((row) => row.id.startsWith('R-'));
  const count = (status: CatalogueRow['status']) => inventory.filter((row) => row.status === status).length;
  const places = packs.filter((pack) => pack.place !== null);
  return `<!-- Generated from engine/rules by scripts/check-generated.ts --write. -->
# Rules

Of the ${inventory.length} rows of the inventory ${count('encoded')} are encoded, ${count('needs-data')} wait for data, ${count('prompt')} are left to a person, ${count('not-encoded')} are deliberately not encoded.
${rows.length - inventory.length} more (\`P-…\`) are defaults of the product, which every county may change. Certainty: 1 the clause was read, 2 a reliable summary was read, 3 local practice or a
default, 4 not verified (only ever a hint). A rule lies in \`engine/rules/packs/<instrument>/<id>.ts\` with its examples beside it; \`songbang rules explain <id>\` prints one.

${table(inventory)}

## Beyond the inventory

${table(rows.filter((row) => !row.id.startsWith('R-')))}

## Packs of single places

Asked only of requests to these places (prefixes of GB/T 2260), or where a relief office adopts them by name.

| pack | place | regions | rules |
| --- | --- | --- | --- |
${places.map((pack) => `| ${pack.title} | ${pack.place?.name} | ${pack.place?.regions.map((prefix) => prefix || 'all').join(', ') || 'once adopted'} | ${pack.rules.map((rule) => rule.id).join(', ')} |`).join('\n')}
`;
};
