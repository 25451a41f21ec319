import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { type App, MAX_BODY_MEGABYTES } from './app.ts';
import { problemOfDatabaseError } from './constraints.ts';
import { escapeHtml, htmlPage } from './html.ts';
import { httpProblems } from './http-problems.ts';
import { type Locale, type Problem, problemBody } from './problem.ts';

export const registerErrorHandling = (app: App): void => {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemOfError(error) ?? internalProblem(error, request);
    return sendProblem(problem, request, reply);
  });
};

/** The language of a message: what the page asks for, else Chinese. */
export const localeOf = (request: FastifyRequest): Locale =>
  /^en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh-CN';

export const sendProblem = (problem: Problem, request: FastifyRequest, reply: FastifyReply) => {
  const seconds = problem.details['seconds'];
  if (problem.entry.kind === 'too-many' && typeof seconds === 'number') reply.header('retry-after', seconds);
  const body = problemBody(problem, localeOf(request), request.id);
  reply.status(body.status);
  if (isPage(request)) {
    reply.type('text/html; charset=utf-8').serializer(String);
    const home = request.url.startsWith('/api/') ? '<p><a href="/">回首页 <span class="en">Home</span></a></p>' : '';
    return reply.send(htmlPage(body.title, `<p class="answer look">${escapeHtml(body.title)}</p>${home}`));
  }
  return reply
    .header('content-type', 'application/problem+json; charset=utf-8')
    .serializer((content: unknown) => JSON.stringify(content))
    .send(body);
};

/** Whoever opens a page or a paper by its link reads a sentence, not JSON; a script's own calls do not ask for HTML. */
const isPage = (request: FastifyRequest): boolean => (request.headers.accept ?? '').includes('text/html');

const problemOfError = (error: FastifyError): Problem | null => {
  const known = problemOfDatabaseError(error);
  if (known) return known;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const first = error.validation[0];
    return httpProblems('http.invalid', { where: first?.instancePath ?? '', what: first?.message ?? '' });
  }
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE' || error.code === 'FST_REQ_FILE_TOO_LARGE')
    return httpProblems('http.too-large', {
      limitMegabytes: error.code === 'FST_REQ_FILE_TOO_LARGE' ? 20 : MAX_BODY_MEGABYTES,
    });
  if (error.code === 'FST_ERR_CTP_INVALID_JSON_BODY' || error instanceof SyntaxError)
    return httpProblems('http.not-json');
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return httpProblems('http.invalid', { where: '', what: error.message });
  return null;
};

/** ERROR in the log means a human must look; the text of the failed statement may hold a notice, so only its class is kept. */
const internalProblem = (error: FastifyError, request: FastifyRequest): Problem => {
  const where = error.stack
    ?.split('\n')
    .find((line) => line.trim().startsWith('at '))
    ?.trim();
  request.log.error(
    { instance: request.id, name: error.name, code: error.code, where, route: request.routeOptions.url },
    'internal error',
  );
  return httpProblems('http.internal', { instance: request.id });
};
