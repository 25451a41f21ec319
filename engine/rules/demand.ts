import type { Level, LiveReading } from '../reading/reading.ts';
import { blankReading } from './blank-reading.ts';
import { bodyKind } from './body-kind.ts';
import type { Demand } from './review.ts';

/**
 * A demand from a text and what was read of it; everything the caller knows better goes into `known`. The kind of the issuing body is
 * read from its name; without a stated target the township is meant, since that is whose desk the product stands on.
 * @example demandOf('各乡镇：…', { ...blankReading('…'), issuer: { name: '新平县林业局', level: 'county' } }).issuer.kind // 'department'
 */
export function demandOf(text: string, reading: LiveReading = blankReading(text), known: Partial<Demand> = {}): Demand {
  const { name, level } = reading.issuer;
  return {
    text,
    reading,
    channel: null,
    receivedAt: null,
    issuer: { name, level, kind: name === null ? null : bodyKind(name) },
    targets: { level: targetLevel(reading.addressees), count: 1 },
    emergency: { declared: false, basis: null },
    ...known,
  };
}

/** The lowest level addressed: 各行政村 → village, otherwise township; a document to counties only → county. */
function targetLevel(addressees: string[]): Level {
  const all = addressees.join('、');
  if (/乡|镇|街道/.test(all)) return 'township';
  if (/村|社区/.test(all)) return 'village';
  if (/县|区|旗/.test(all)) return 'county';
  return 'township';
}
