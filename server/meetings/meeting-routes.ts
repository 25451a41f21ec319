import { z } from 'zod';
import { requireAbility } from '../access/abilities.ts';
import type { App, Deps } from '../http/app.ts';
import { id, idParams, isoDate } from '../http/fields.ts';
import { asCommand, viewOf } from '../http/inputs.ts';
import { ANSWERS, previewResolutions, recordResolutions, tapMeeting } from './conclude-meeting.ts';
import { meetingProblems } from './meeting-problems.ts';
import { hasTapped, seesMeeting, tapsOf } from './meeting-store.ts';

/** Fewer taps than this would show who tapped. */
const SHOWN_FROM = 3;

export const registerMeetingRoutes = (app: App, deps: Deps): void => {
  const minutes = z.strictObject({ text: z.string().trim().min(1).max(100_000) });
  const preview = z.object({
    items: z.array(z.object({ what: z.string(), due: isoDate.nullable(), unitIds: z.array(id) })),
    units: z.array(z.object({ id, name: z.string() })),
  });
  app.post(
    '/api/requests/:id/minutes',
    { schema: { params: idParams, body: minutes, response: { 200: preview } } },
    (request) => previewResolutions(viewOf(deps, request), request.params.id, request.body.text),
  );

  const items = z
    .array(
      z.strictObject({ what: z.string().trim().min(1).max(500), due: isoDate, unitIds: z.array(id).min(1).max(200) }),
    )
    .min(1)
    .max(50);
  app.post(
    '/api/requests/:id/resolutions',
    {
      schema: { params: idParams, body: z.strictObject({ items }), response: { 201: z.object({ tasks: z.number() }) } },
    },
    async (request, reply) =>
      reply
        .status(201)
        .send(await asCommand(deps, request, (ctx) => recordResolutions(ctx, request.params.id, request.body.items))),
  );

  const tap = z.strictObject({ answer: z.enum(ANSWERS) });
  app.post(
    '/api/deliveries/:id/opinion',
    { schema: { params: idParams, body: tap, response: { 200: z.object({ counted: z.literal(true) }) } } },
    (request) => asCommand(deps, request, (ctx) => tapMeeting(ctx, request.params.id, request.body.answer)),
  );

  const counted = z.object({
    /** Null until enough units have answered. */
    answers: z.array(z.object({ answer: z.string(), taps: z.number() })).nullable(),
    all: z.number(),
    own: z.boolean(),
  });
  app.get(
    '/api/requests/:id/opinions',
    { schema: { params: idParams, response: { 200: counted } } },
    async (request) => {
      const { actor, db, scope } = viewOf(deps, request);
      requireAbility(actor, 'request.read');
      if (!(await seesMeeting(db, scope, request.params.id))) throw meetingProblems('meeting.not-found');
      const key = { region: actor.region, requestId: request.params.id };
      const taps = await tapsOf(db, key);
      const all = taps.reduce((sum, one) => sum + one.taps, 0);
      const own = await hasTapped(db, { ...key, unitId: actor.unitId });
      return { answers: all >= SHOWN_FROM ? taps : null, all: all >= SHOWN_FROM ? all : 0, own };
    },
  );
};
