/** A resident's matter: explicit states, pure decisions. */
export type MatterState = 'open' | 'answered' | 'closed';
export type UnitEvent = 'answer' | 'close' | 'reopen';
export type ResidentEvent = 'close' | 'reopen';

/** A township closes only what it has answered; a resident may close whenever the matter is settled, and open it again for ever. */
const BY_UNIT: Record<MatterState, Partial<Record<UnitEvent, MatterState>>> = {
  open: { answer: 'answered' },
  answered: { answer: 'answered', close: 'closed', reopen: 'open' },
  closed: { reopen: 'open' },
};
const BY_RESIDENT: Record<MatterState, Partial<Record<ResidentEvent, MatterState>>> = {
  open: { close: 'closed' },
  answered: { close: 'closed', reopen: 'open' },
  closed: { reopen: 'open' },
};

/** The state after what the township does, or null when it does not apply. `afterUnit('open', 'close')` → null */
export const afterUnit = (state: MatterState, event: UnitEvent): MatterState | null => BY_UNIT[state][event] ?? null;

/** The state after what the resident does. `afterResident('closed', 'reopen')` → 'open' */
export const afterResident = (state: MatterState, event: ResidentEvent): MatterState | null =>
  BY_RESIDENT[state][event] ?? null;

export const MATTER_CHANNELS = ['phone', 'visit', 'link'] as const;
export const MAX_MATTER = 500;
export const MAX_ANSWER = 2_000;
