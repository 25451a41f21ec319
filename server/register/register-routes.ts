import { parseNumber } from '@songbang/engine/rules/number.ts';
import type { FastifyRequest } from 'fastify';
import QRCode from 'qrcode';
import { z } from 'zod';
import { requireAbility } from '../access/abilities.ts';
import type { App, Deps } from '../http/app.ts';
import { idParams } from '../http/fields.ts';
import { viewOf } from '../http/inputs.ts';
import { registerProblems } from './register-problems.ts';
import { stampOf } from './register-views.ts';
import { stampDocument } from './stamp-document.ts';

const verifyUrl = (request: FastifyRequest, number: string): string =>
  `${request.protocol}://${request.host}/verify/${number}`;

export const registerRegisterRoutes = (app: App, deps: Deps): void => {
  const params = z.strictObject({ number: z.string().max(40) });
  app.get('/api/numbers/:number/qr.svg', { schema: { params, hide: true } }, async (request, reply) => {
    const parsed = parseNumber(request.params.number);
    if (!parsed.ok) throw registerProblems('number.mistyped');
    const svg = await QRCode.toString(verifyUrl(request, parsed.number), { type: 'svg', margin: 1 });
    return reply.type('image/svg+xml').header('cache-control', 'private, max-age=86400').send(svg);
  });

  app.get('/api/requests/:id/stamp.docx', { schema: { params: idParams, hide: true } }, async (request, reply) => {
    const ctx = viewOf(deps, request);
    requireAbility(ctx.actor, 'request.read');
    const stamp = await stampOf(ctx, request.params.id);
    if (!stamp) throw registerProblems('number.not-found');
    const file = await stampDocument({ ...stamp, verifyUrl: verifyUrl(request, stamp.number) });
    return reply
      .type('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
      .header(
        'content-disposition',
        `attachment; filename="number-${stamp.number}.docx"; filename*=UTF-8''${encodeURIComponent(`准入编号-${stamp.number}.docx`)}`,
      )
      .send(file);
  });
};
