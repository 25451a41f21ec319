import type { LiveReading } from '../reading/reading.ts';

/** Standard-cost parameters: editable, dated, versioned by a relief office. Hours are person-hours; money is yuan. */
export type StandardCosts = {
  version: string;
  /** yuan per person-hour of a township official, all in. */
  yuanPerHour: number;
  /** yuan per vehicle-hour on the road. */
  yuanPerVehicleHour: number;
  /** Reading and filing one document of 1,000 characters at one township, hours. */
  readHoursPerThousandChars: number;
  reportHours: number;
  reportHoursPerThousandChars: number;
  formHours: number;
  formHoursPerField: number;
  villageShareOfForm: number;
  meetingHoursDefault: number;
  meetingPrepHours: number;
  inspectionHoursPerHalfDay: number;
  inspectionEscorts: number;
  inspectionPrepHours: number;
  recommendHours: number;
  appHoursPerWeek: number;
  workHours: number;
  /** Hours of one residents' matter, by its kind (engine/ledger/residents.ts), and working days within which it is answered. */
  matterAdviceHours: number;
  matterErrandHours: number;
  matterHardshipHours: number;
  matterDisputeHours: number;
  matterFacilityHours: number;
  matterSafetyHours: number;
  matterOtherHours: number;
  matterAnswerDays: number;
  /** One conversation with somebody who came to listen: nobody escorts, nothing is prepared. */
  listeningHours: number;
};

/** One unit that must act. `travelHours` is one way to the county seat by road. */
export type PricedTarget = { unitId: string; name: string; travelHours: number; villages: number };

export type PriceLine = {
  code: string;
  hours: number;
  yuan: number;
  formula: string;
  facts: Record<string, number | string>;
};

export type Price = {
  personHours: number;
  yuan: number;
  byTarget: { unitId: string; name: string; personHours: number; yuan: number }[];
  /** Every term with its formula, so that a stranger can recompute it. */
  basis: PriceLine[];
  costsVersion: string;
};

/**
 * What is priced. `attendees` per target of each meeting or training and `formFields` per form are the sender's own
 * statement; without them the assumption in `costs.ts` is used and named in the line's facts.
 */
export type PriceInput = {
  reading: LiveReading;
  targets: PricedTarget[];
  costs: StandardCosts;
  attendees?: number;
  formFields?: number;
  /** Ids of targets whose reports and forms are answered from held data: they are not asked, so they bear nothing for them. */
  answeredFor?: string[];
};
