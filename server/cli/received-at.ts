/**
 * When something was received, as the reader takes it: Beijing time to the minute. Takes a day (then 09:00), a local time with or without
 * seconds, or an instant with an offset. Null when the words are no such time.
 * @example receivedAt('2026-11-23') // '2026-11-23T09:00'
 * @example receivedAt('2026-11-23T01:00:00Z') // '2026-11-23T09:00'
 * @example receivedAt('2026-02-30T09:00') // null
 */
export const receivedAt = (text: string): string | null => {
  const match = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:\.\d{1,9})?)?\s?(Z|[+-]\d\d:?\d\d)?)?$/.exec(
    text.trim(),
  );
  if (!match) return null;
  const [, day = '', time = '09:00', offset] = match;
  const local = `${day}T${time}`;
  const instant = new Date(`${local}:00Z`);
  // 30 February is rolled over by the platform; what does not come back as it went in is no date.
  if (Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 16) !== local) return null;
  if (offset === undefined) return local;
  const minutes = offset === 'Z' ? 0 : minutesOf(offset);
  return new Date(instant.getTime() + (BEIJING_MINUTES - minutes) * 60_000).toISOString().slice(0, 16);
};

const BEIJING_MINUTES = 8 * 60;

const minutesOf = (offset: string): number => {
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(-2))];
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
};
