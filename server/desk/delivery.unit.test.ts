import { describe, expect, it } from 'vitest';
import { DELIVERY_EVENTS, DELIVERY_STATES, nextDeliveryState, undoUntil } from './delivery.ts';

describe('the life of an item on a desk', () => {
  it('is exactly this', () => {
    const table = Object.fromEntries(
      DELIVERY_STATES.map((state) => [
        state,
        DELIVERY_EVENTS.flatMap((event) => {
          const next = nextDeliveryState(state, event);
          return next ? [`${event} → ${next}`] : [];
        }),
      ]),
    );
    expect(table).toEqual({
      arrived: ['accept → accepted', 'dispute → disputed', 'close → closed'],
      accepted: ['dispute → disputed', 'close → closed'],
      disputed: ['accept → accepted', 'close → closed'],
      closed: ['reopen → accepted'],
      recalled: [],
    });
  });

  it('can be taken back for thirty seconds', () => {
    expect(undoUntil(new Date(0))).toEqual(new Date(30_000));
  });
});
