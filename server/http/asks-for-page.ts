import type { FastifyRequest } from 'fastify';

/**
 * Whether an address that is no operation is to be answered by the web app: never under `/api`; else when the caller names HTML, or takes
 * anything (`curl`, a link checker) at an address that is no file.
 *
 * @example asksForPage({ url: '/desk?id=1', headers: { accept: '*\/*' } }) // true
 */
export const asksForPage = ({ url, headers }: Pick<FastifyRequest, 'url' | 'headers'>): boolean => {
  const [path = ''] = url.split('?');
  if (path === '/api' || path.startsWith('/api/')) return false;
  const accept = headers.accept ?? '*/*';
  return accept.includes('text/html') || (accept.includes('*/*') && !/^\/assets\/|\.[^/]*$/.test(path));
};
