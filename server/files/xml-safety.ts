import { FileRefused } from './file-problems.ts';

/**
 * Office formats forbid document type declarations; the only use of one here is an entity that grows without end.
 * @throws FileRefused `file.damaged`
 */
export function refuseDeclarations(parts: Record<string, Uint8Array>): void {
  for (const [name, part] of Object.entries(parts)) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
    if (bytes.includes('<!DOCTYPE') || bytes.includes('<!ENTITY')) throw new FileRefused('file.damaged');
  }
}
