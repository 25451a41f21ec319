import { inflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { FILE_LIMITS } from './file-limits.ts';
import { FileRefused } from './file-problems.ts';

export type ZipEntry = { name: string; method: number; packed: number; unpacked: number; headerAt: number };

/**
 * The central directory of a zip, checked before a byte is unpacked: number of entries, declared sizes, ratio, passwords.
 * @throws FileRefused `file.too-large-unpacked`, `file.encrypted`, `file.damaged`
 */
export function inspectZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > FILE_LIMITS.zipEntries) throw new FileRefused('file.too-large-unpacked');
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) throw new FileRefused('file.damaged');
    entries.push(directoryEntry(bytes, view, at));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  checkDeclared(entries, bytes.length);
  return entries;
}

function endOfDirectory(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new FileRefused('file.damaged');
}

function directoryEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  if ((flags & 1) !== 0) throw new FileRefused('file.encrypted');
  const nameLength = view.getUint16(at + 28, true);
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
  const name = new TextDecoder('utf-8').decode(nameBytes).replaceAll('\\', '/');
  const entry = {
    name,
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
    headerAt: view.getUint32(at + 42, true),
  };
  return entry.packed === 0xffffffff || entry.unpacked === 0xffffffff ? zip64Entry(entry, view, at) : entry;
}

/** Writers that stream put 64-bit sizes into an extra field even for small parts. */
function zip64Entry(entry: ZipEntry, view: DataView, at: number): ZipEntry {
  let field = at + 46 + view.getUint16(at + 28, true);
  const end = Math.min(field + view.getUint16(at + 30, true), view.byteLength);
  while (field + 4 <= end) {
    const size = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1 && field + 4 + size <= end) {
      const values: number[] = [];
      for (let at64 = field + 4; at64 + 8 <= field + 4 + size; at64 += 8)
        values.push(Number(view.getBigUint64(at64, true)));
      const unpacked = entry.unpacked === 0xffffffff ? (values.shift() ?? Number.POSITIVE_INFINITY) : entry.unpacked;
      const packed = entry.packed === 0xffffffff ? (values.shift() ?? Number.POSITIVE_INFINITY) : entry.packed;
      return { ...entry, unpacked, packed };
    }
    field += 4 + size;
  }
  throw new FileRefused('file.damaged');
}

function checkDeclared(entries: readonly ZipEntry[], fileBytes: number): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (unpacked > FILE_LIMITS.unpackedBytes) throw new FileRefused('file.too-large-unpacked');
  if (unpacked > FILE_LIMITS.ratioFloorBytes && unpacked / fileBytes > FILE_LIMITS.ratio) {
    throw new FileRefused('file.too-large-unpacked');
  }
}

/**
 * Unpack the wanted entries, never past the limits whatever their headers declare.
 * @throws FileRefused `file.too-large-unpacked`, `file.damaged`
 */
export function unpackZip(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  wanted: (name: string) => boolean,
): Record<string, Uint8Array> {
  const parts: Record<string, Uint8Array> = Object.create(null);
  let left: number = FILE_LIMITS.parsedBytes;
  for (const entry of entries) {
    if (entry.name.endsWith('/') || !wanted(entry.name) || entry.name in parts) continue;
    const part = unpackEntry(bytes, entry, left);
    left -= part.length;
    parts[entry.name] = part;
  }
  return parts;
}

function unpackEntry(bytes: Uint8Array, entry: ZipEntry, mostBytes: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = entry.headerAt;
  if (header + 30 > bytes.length || view.getUint32(header, true) !== 0x04034b50) throw new FileRefused('file.damaged');
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length !== entry.packed) throw new FileRefused('file.damaged');
  if (entry.method === 0) {
    if (packed.length > mostBytes) throw new FileRefused('file.too-large-unpacked');
    return packed;
  }
  if (entry.method !== 8) throw new FileRefused('file.unsupported');
  if (mostBytes <= 0) throw new FileRefused('file.too-large-unpacked');
  try {
    return inflateRawSync(packed, { maxOutputLength: mostBytes });
  } catch (error) {
    const tooLarge = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
    throw new FileRefused(tooLarge ? 'file.too-large-unpacked' : 'file.damaged');
  }
}

/**
 * A fresh, uncompressed zip of exactly the checked parts. The office libraries get this one: they unpack by rules of
 * their own, and must not find an entry, a size or an overlap that the inspection has not seen.
 */
export function repackZip(parts: Record<string, Uint8Array>): Uint8Array {
  return zipSync({ ...parts }, { level: 0 });
}
