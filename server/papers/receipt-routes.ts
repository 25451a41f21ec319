import type { Review } from '@songbang/engine/rules/review.ts';
import type { FastifyRequest } from 'fastify';
import { requireAbility } from '../access/abilities.ts';
import type { ViewContext } from '../access/context.ts';
import { requestsIn } from '../access/scope.ts';
import { toLocalDate } from '../clock.ts';
import { attachmentNamed, letterDocument, WORD_TYPE } from '../files/write-docx.ts';
import type { App, Deps } from '../http/app.ts';
import { idParams } from '../http/fields.ts';
import { viewOf } from '../http/inputs.ts';
import { requestProblems } from '../requests/request-problems.ts';
import { OFFICE } from './note-routes.ts';
import { reliefOfficeName } from './note-views.ts';
import { paperProblems } from './paper-problems.ts';
import { type Receipted, receiptOf } from './receipt.ts';

/** The receipt of a numbered request: that it was held against the 2024 provisions, rule by rule. */
export const registerReceiptRoutes = (app: App, deps: Deps): void => {
  app.get('/api/requests/:id/receipt.docx', { schema: { params: idParams, hide: true } }, async (request, reply) => {
    const of = await receiptedOf(deps, request, request.params.id);
    const office = (await reliefOfficeName(deps.db, viewOf(deps, request).actor.region)) ?? OFFICE;
    const letter = receiptOf(of, { office, today: toLocalDate(deps.clock.now()) });
    return reply
      .type(WORD_TYPE)
      .header('content-disposition', attachmentNamed(`减负规定对照单-${of.number}.docx`, 'receipt.docx'))
      .send(await letterDocument(letter));
  });
};

const receiptedOf = async (deps: Deps, request: FastifyRequest, requestId: string): Promise<Receipted> => {
  const ctx = viewOf(deps, request);
  requireAbility(ctx.actor, 'request.read');
  const row = await reviewedRequest(ctx, requestId);
  if (!row) throw requestProblems('request.not-found');
  if (row.number === null || row.findings === null) throw paperProblems('receipt.no-number');
  return {
    title: row.title,
    issuerName: row.issuer_name,
    number: row.number,
    reviewedOn: toLocalDate(row.created_at!),
    reason: row.reason ?? '',
    review: {
      findings: row.findings as unknown as Review['findings'],
      unknown: row.unknown as unknown as Review['unknown'],
      ruleVersions: row.rule_versions as unknown as Review['ruleVersions'],
    },
  };
};

const reviewedRequest = (ctx: ViewContext, requestId: string) =>
  ctx.db
    .selectFrom('request')
    .leftJoin('control_number', (join) =>
      join.onRef('control_number.region', '=', 'request.region').onRef('control_number.request_id', '=', 'request.id'),
    )
    .leftJoin('review', (join) =>
      join
        .onRef('review.region', '=', 'request.region')
        .onRef('review.request_id', '=', 'request.id')
        .on('review.outcome', '!=', 'superseded'),
    )
    .select(['request.title', 'request.issuer_name', 'control_number.number', 'review.created_at', 'review.reason'])
    .select(['review.findings', 'review.unknown', 'review.rule_versions'])
    .where(requestsIn(ctx.scope))
    .where('request.id', '=', requestId)
    .orderBy('review.created_at', 'desc')
    .orderBy('review.id', 'desc')
    .limit(1)
    .executeTakeFirst();
