import { sql } from 'kysely';
import type { ViewContext } from '../access/context.ts';
import { toLocalDate } from '../clock.ts';
import { publishedCounts, type VoiceState, voiceState } from './voice.ts';
import { wordsOfVoice } from './voice-store.ts';

/** All voices of the county, what waits first, then by date; nothing in a row leads to anybody. */
export const voiceList = async (ctx: ViewContext) => {
  const today = toLocalDate(ctx.clock.now());
  const rows = await ctx.db
    .selectFrom('voice')
    .leftJoin('unit', 'unit.id', 'voice.about_unit_id')
    .select(['voice.id', 'voice.topic', 'voice.received_on', 'voice.answered_on', 'voice.closed_on', 'unit.short_name'])
    .select(
      sql<string>`(select left(words, 200) from voice_word where voice_word.region = voice.region
        and voice_word.voice_id = voice.id and position = 1)`.as('words'),
    )
    .where('voice.region', '=', ctx.actor.region)
    .orderBy(sql`voice.answered_on is not null or voice.closed_on is not null`)
    .orderBy('voice.received_on', 'desc')
    .orderBy('voice.id')
    .limit(500)
    .execute();
  return rows.map((row) => ({ ...headOf(row, today), words: row.words }));
};

type Head = {
  id: string;
  topic: string;
  received_on: string;
  answered_on: string | null;
  closed_on: string | null;
  short_name: string | null;
};

const headOf = (row: Head, today: string) => ({
  id: row.id,
  topic: row.topic,
  about: row.short_name,
  receivedOn: row.received_on,
  state: voiceState({ answeredOn: row.answered_on, closedOn: row.closed_on }, today) satisfies VoiceState,
});

/** One voice with everything said on both sides; undefined when there is none. */
export const voiceDetail = async (ctx: ViewContext, id: string) => {
  const row = await ctx.db
    .selectFrom('voice')
    .leftJoin('unit', 'unit.id', 'voice.about_unit_id')
    .select(['voice.id', 'voice.topic', 'voice.received_on', 'voice.answered_on', 'voice.closed_on', 'unit.short_name'])
    .where('voice.region', '=', ctx.actor.region)
    .where('voice.id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const said = await wordsOfVoice(ctx.db, ctx.actor.region, id);
  return { ...headOf(row, toLocalDate(ctx.clock.now())), said };
};

/** Counts of a range by topic and state, and by body where at least three voices are about it. */
export const voiceCounts = async (ctx: ViewContext, { from, to }: { from: string; to: string }) => {
  const today = toLocalDate(ctx.clock.now());
  const rows = await ctx.db
    .selectFrom('voice')
    .leftJoin('unit', 'unit.id', 'voice.about_unit_id')
    .select(['voice.topic', 'voice.answered_on', 'voice.closed_on', 'voice.about_unit_id', 'unit.short_name'])
    .where('voice.region', '=', ctx.actor.region)
    .where('voice.received_on', '>=', from)
    .where('voice.received_on', '<=', to)
    .execute();
  const states: Record<VoiceState, number> = { open: 0, answered: 0, lapsed: 0, closed: 0 };
  const [topics, bodies] = [new Map<string, number>(), new Map<string, { name: string; voices: number }>()];
  for (const row of rows) {
    states[voiceState({ answeredOn: row.answered_on, closedOn: row.closed_on }, today)] += 1;
    topics.set(row.topic, (topics.get(row.topic) ?? 0) + 1);
    if (!row.about_unit_id) continue;
    const body = bodies.get(row.about_unit_id) ?? { name: row.short_name ?? '', voices: 0 };
    bodies.set(row.about_unit_id, { ...body, voices: body.voices + 1 });
  }
  const { named, others } = publishedCounts([...bodies.values()]);
  return {
    from,
    to,
    voices: rows.length,
    states,
    topics: [...topics].map(([topic, voices]) => ({ topic, voices })).sort((a, b) => b.voices - a.voices),
    about: named.sort((a, b) => b.voices - a.voices),
    aboutOthers: others,
  };
};
