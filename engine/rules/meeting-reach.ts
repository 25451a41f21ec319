import type { Level, Reading } from '../reading/reading.ts';

const BY_VIDEO = /视频(?:会议|形式|方式|会场)|电视电话|网络会议|分会场/;
const TO_VILLAGES = /(?:开到|开至|延伸到|延伸至|直达|直通)[^。；\n，,]{0,10}村|(?:村|社区)[^。；\n，,]{0,6}分会场/;
const TO_TOWNSHIPS =
  /(?:开到|开至|延伸到|延伸至|直达|直通|设)[^。；\n，,]{0,12}(?:乡镇|镇街|街道)|(?:乡镇|镇街|街道)[^。；\n]{0,16}(?:分会场|收听收看|收看)/;

/**
 * How far down a meeting held by video was opened, as its notice says; null when it was held on site or the notice does not say.
 * @example reachedBy('会议以视频形式召开，开到各乡镇。', reading) // 'township'
 */
export function reachedBy(text: string, { meetings }: Pick<Reading, 'meetings'>): Level | null {
  if (!meetings.some(({ video }) => video) && !BY_VIDEO.test(text)) return null;
  if (TO_VILLAGES.test(text)) return 'village';
  return TO_TOWNSHIPS.test(text) ? 'township' : null;
}
