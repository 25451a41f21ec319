import type { Locale } from './types.ts';

/** What the server says went wrong (RFC 9457), already in the reader's language; `network.*` codes are ours. */
export type Trouble = { code: string; title: string | null; status: number; details: Record<string, unknown> };

export class TroubleError extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble) {
    super(trouble.title ?? trouble.code);
    this.name = 'TroubleError';
    this.trouble = trouble;
  }
}

export const troubleOf = (error: unknown): Trouble =>
  error instanceof TroubleError ? error.trouble : { code: 'network.unexpected', title: null, status: 0, details: {} };

/** The two things every call carries besides its body. Set once by the session, never read from the page. */
const caller: { csrfToken: string | null; locale: Locale } = { csrfToken: null, locale: 'zh-CN' };
export const setCaller = (changes: Partial<typeof caller>): void => {
  Object.assign(caller, changes);
};

let onSessionLost: () => void = () => {};
/** Called whenever an answer says that nobody is signed in any more. */
export const whenSessionLost = (listener: () => void): void => {
  onSessionLost = listener;
};

export type Call = { method?: string; body?: unknown; idempotencyKey?: string; signal?: AbortSignal };

/** One call to the server; resolves to the parsed answer (undefined when empty) or throws a TroubleError. */
export async function call<Answer>(
  path: string,
  { method = 'GET', body, idempotencyKey, signal }: Call = {},
): Promise<Answer> {
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': caller.locale };
  if (method !== 'GET' && caller.csrfToken) headers['x-csrf-token'] = caller.csrfToken;
  if (idempotencyKey) headers['idempotency-key'] = idempotencyKey;
  const form = body instanceof FormData;
  if (body !== undefined && !form) headers['content-type'] = 'application/json';
  const response = await fetch(path, {
    method,
    headers,
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new TroubleError({ code: 'network.unreachable', title: null, status: 0, details: {} });
  });
  if (!response.ok) throw new TroubleError(await readTrouble(response));
  if (response.status === 204) return undefined as Answer;
  return (await response.json()) as Answer;
}

/** A file sent and a file answered; throws like `call`. */
export async function callFile(path: string, body: FormData): Promise<Blob> {
  const headers: Record<string, string> = { 'accept-language': caller.locale };
  if (caller.csrfToken) headers['x-csrf-token'] = caller.csrfToken;
  const response = await fetch(path, { method: 'POST', headers, credentials: 'same-origin', body }).catch(() => {
    throw new TroubleError({ code: 'network.unreachable', title: null, status: 0, details: {} });
  });
  if (!response.ok) throw new TroubleError(await readTrouble(response));
  return response.blob();
}

async function readTrouble(response: Response): Promise<Trouble> {
  const problem = (await response.json().catch(() => ({}))) as Partial<Trouble>;
  const trouble: Trouble = {
    code: problem.code ?? 'network.unexpected',
    title: problem.title ?? null,
    status: response.status,
    details: problem.details ?? {},
  };
  if (response.status === 401 && trouble.code !== 'account.wrong-password') onSessionLost();
  return trouble;
}

/** `query({ a: 1, b: null, c: '' }) // '?a=1'` */
export function query(parameters: Record<string, string | number | null | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters))
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value));
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

/** A key that makes a repeated click one act. `crypto.randomUUID` is missing on plain http and on Chromium < 92. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
