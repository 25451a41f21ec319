import { type GridSheet, readCells } from './read-cells.ts';
import { withLists } from './sheet-lists.ts';
import { refuseDeclarations } from './xml-safety.ts';
import { inspectZip, repackZip, unpackZip } from './zip-inspect.ts';

/** Parts of a workbook worth unpacking: no pictures, drawings, charts, macros or pivot caches. */
const PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/|xl\/(?:workbook\.xml|sharedStrings\.xml|styles\.xml|_rels\/|worksheets\/[^/]+\.xml))/i;

/**
 * A .xlsx → its sheets, unpacked within the limits and handed to the library as a fresh container.
 * @throws FileRefused for containers that are damaged, encrypted or larger than they pretend
 */
export function readXlsx(bytes: Uint8Array, mostRows = 0): GridSheet[] {
  const parts = unpackZip(bytes, inspectZip(bytes), (name) => PARTS.test(name));
  refuseDeclarations(parts);
  return withLists(readCells(repackZip(parts), mostRows), parts);
}
