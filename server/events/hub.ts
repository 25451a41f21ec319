import type { ServerResponse } from 'node:http';
import type { Scope } from '../access/scope.ts';

/** "Something changed": topics only, the page then asks again with its own scope. */
export type Change = {
  region: string;
  topic: 'desk' | 'queue' | 'week' | 'request' | 'matter' | 'plan';
  unitIds: string[];
  issuerUnitId: string | null;
};

export type EventHub = {
  /** Streams changes within a scope to one open page until it closes. */
  subscribe: (scope: Scope, response: ServerResponse) => void;
  publish: (change: Change) => void;
  closeAll: () => void;
};

export const createHub = (): EventHub => {
  const open = new Set<{ scope: Scope; response: ServerResponse }>();
  const keepAlive = setInterval(() => {
    for (const { response } of open) response.write(': still here\n\n');
  }, 25_000);
  keepAlive.unref();
  return {
    subscribe: (scope, response) => {
      const entry = { scope, response };
      open.add(entry);
      response.on('close', () => open.delete(entry));
    },
    publish: (change) => {
      for (const { scope, response } of open)
        if (concerns(change, scope)) response.write(`event: ${change.topic}\ndata: {}\n\n`);
    },
    closeAll: () => {
      clearInterval(keepAlive);
      for (const { response } of open) response.end();
      open.clear();
    },
  };
};

/** A township hears of its own desk only, a department of its own requests, the relief office of its county. */
export const concerns = (change: Change, scope: Scope): boolean => {
  if (change.region !== scope.region) return false;
  if (scope.kind === 'region') return true;
  if (scope.kind === 'target') return change.unitIds.includes(scope.unitId);
  return scope.kind === 'issuer' && change.issuerUnitId === scope.unitId;
};
