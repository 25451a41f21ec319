/** Why a request got the fate it got. The interface writes the sentence; every number needed for it is a fact here. */
export type ReasonCode =
  | 'as-asked'
  | 'blackout'
  | 'person-booked'
  | 'team-busy'
  | 'month-cap'
  | 'incompatible'
  | 'reception-limit'
  | 'joint-visit'
  | 'video'
  | 'data-reuse'
  | 'bundled-meeting'
  | 'frozen'
  | 'tie';

export type Reason = {
  code: ReasonCode;
  facts: Record<string, number | number[] | string>;
  /** Points saved against the first day asked for, or against going alone. */
  savedPoints?: number;
  /** For a request nobody could serve: what each way out would cost beyond the present plan. */
  waysOut?: WayOut[];
};

/** `exceed-cap`: one visit-day more than the month allows. `displace`: these tasks would have to move. `video`: nobody travels. */
export type WayOut =
  | { kind: 'exceed-cap' | 'video' | 'join'; day: number; half: number; price: number }
  | { kind: 'displace'; day: number; half: number; tasks: number[] };
