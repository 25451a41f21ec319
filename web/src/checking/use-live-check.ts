import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { troubleOf } from '../api/http.ts';
import { type Kit, kitRead } from '../api/reads.ts';
import type { RequestInput } from '../api/types.ts';
import { checkRequest } from '../api/writes.ts';
import { localOf } from '../format/local-time.ts';
import type { CheckQuestion, TextCheck } from './check-text.ts';
import { type Checker, startChecker } from './checker.ts';
import { mergeChecks, type ServerCheck, type Shown } from './merge-checks.ts';

/** Below a hundred milliseconds a keystroke and its answer feel like one thing. */
const BROWSER_WAIT_MS = 60;
const SERVER_WAIT_MS = 600;

export type LiveCheck = {
  shown: Shown | null;
  /** The browser's own answer, also to see whether it is about the present text. */
  local: TextCheck | null;
  kit: Kit | undefined;
  serverTrouble: unknown;
  /** This browser cannot run the checker: only the register's answers are shown. */
  broken: boolean;
};

/** `ownIssuer`: the signed-in unit asks; otherwise the text says who does. */
type Options = { ownIssuer: boolean; enabled?: boolean };

/**
 * Checks while somebody types: in the browser within the keystroke, by the register when they pause. A text with a secrecy mark
 * is never sent. Every answer belongs to the text it was made for.
 */
export function useLiveCheck(input: RequestInput, { ownIssuer, enabled = true }: Options): LiveCheck {
  const { data: kit } = useQuery({ ...kitRead, enabled });
  const { local, broken } = useBrowserCheck(input, enabled ? kit : undefined, ownIssuer);
  const { server, trouble } = useServerCheck(input, local, enabled && (broken || local?.text === input.text));
  const key = keyOf(input);
  const shown = useMemo(() => mergeChecks(local, server, key), [local, server, key]);
  return { shown: input.text.trim() === '' ? null : shown, local, kit, serverTrouble: trouble, broken };
}

export const keyOf = (input: RequestInput): string => JSON.stringify(input);

/** The server's local time `YYYY-MM-DDTHH:MM`, whatever this PC's clock says. */
export const localNow = (aheadMs: number): string => {
  const now = localOf(new Date(Date.now() + aheadMs).toISOString());
  return now ? `${now.date}T${now.time}` : '';
};

function useBrowserCheck(input: RequestInput, kit: Kit | undefined, ownIssuer: boolean) {
  const [local, setLocal] = useState<TextCheck | null>(null);
  const [broken, setBroken] = useState(false);
  const checker = useRef<Checker | null>(null);
  useEffect(() => {
    if (!kit) return;
    const started = startChecker({ onAnswer: setLocal, onBroken: () => setBroken(true) });
    const { calendar, costs, book, region, issuer } = kit;
    started.setGround({ calendar, costs, book, region, issuer: ownIssuer ? issuer : null });
    checker.current = started;
    return () => {
      checker.current = null;
      started.stop();
    };
  }, [kit, ownIssuer]);
  useEffect(() => {
    if (!kit || input.text.trim() === '') {
      if (input.text.trim() === '') setLocal(null);
      return;
    }
    const question: CheckQuestion = {
      text: input.text,
      title: input.title,
      kind: input.kind,
      channel: input.channel,
      emergency: input.emergency,
      targets: kit.townships.filter(({ unitId }) => input.targetUnitIds.includes(unitId)),
      receivedAt: localNow(kit.clockAheadMs),
    };
    const timer = setTimeout(() => checker.current?.ask(question), BROWSER_WAIT_MS);
    return () => clearTimeout(timer);
  }, [input, kit]);
  return { local, broken };
}

function useServerCheck(input: RequestInput, local: TextCheck | null, ready: boolean) {
  const [server, setServer] = useState<ServerCheck | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  const secret = local?.secrecy != null;
  useEffect(() => {
    if (!ready || secret || input.text.trim() === '') return;
    const stop = new AbortController();
    const key = keyOf(input);
    const timer = setTimeout(() => {
      checkRequest(input, stop.signal).then(
        (answer) => {
          setTrouble(null);
          setServer({ key, answer });
        },
        (error: unknown) => {
          if (!stop.signal.aborted && troubleOf(error).code !== 'network.unexpected') setTrouble(error);
        },
      );
    }, SERVER_WAIT_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [input, ready, secret]);
  return { server, trouble };
}
