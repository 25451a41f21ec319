import type { paths } from './schema.gen.ts';

/** Answers about residents' matters, taken from the generated description of the interface. */
type Read<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

export type MatterFilter = 'open' | 'overdue' | 'answered' | 'closed';
export type MatterRow = Read<'/api/matters'>['items'][number];
export type MatterDetail = Read<'/api/matters/{id}'>;
export type MatterCounts = Read<'/api/matters/counts'>;
export type Whistle = Read<'/api/whistles'>['items'][number];
export type ResidentsShare = Read<'/api/residents-share'>;
export type VoiceRow = Read<'/api/voices'>['items'][number];
export type VoiceDetail = Read<'/api/voices/{id}'>;
export type VoiceCounts = Read<'/api/voices/counts'>;
export type ListeningVisit = Read<'/api/listening'>['items'][number];

export type WorkRecord = Read<'/api/my-record'>;
export type Handing = Read<'/api/my-record/handings'>['items'][number];
export type DiligenceFile = Read<'/api/deliveries/{id}/diligence'>;
export type DiligenceCase = NonNullable<DiligenceFile['case']>;
export type DiligenceRow = Read<'/api/diligence-cases'>['items'][number];
export type Opinions = Read<'/api/requests/{id}/opinions'>;
export type DiligenceInput = Pick<DiligenceCase, 'facts' | 'power' | 'powerBasis' | 'resources' | 'version'> & {
  judgements: Record<string, { holds: boolean; basis: string }>;
};

export type MyRest = Read<'/api/my-rest'>;
export type RestHalf = MyRest['rest']['days'][number]['half'];

type Written<Path extends keyof paths, Status extends 200 | 201 = 200> = paths[Path] extends {
  post: { responses: { [Key in Status]: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;
export type Indicator = Read<'/api/indicators'>['items'][number];
export type OwnFigure = Read<'/api/indicators/{key}/figures'>['items'][number];
export type KeptSheet = Read<'/api/held-sheets'>['items'][number];
export type FormPlan = Written<'/api/forms/plan'>;
export type HeldFigure = FormPlan['filled'][number]['from'];
export type SheetSeen = Written<'/api/held-sheets/preview'>;

export type MatterKind = 'advice' | 'errand' | 'hardship' | 'dispute' | 'facility' | 'safety' | 'other';
export type MatterInput = { channel: 'phone' | 'visit'; kind: MatterKind; what: string; contact: string };
export type WhistleInput = { matterId: string | null; what: string; departmentUnitIds: string[]; answerBy: string };
export type ListeningInput = {
  townUnitId: string;
  byPost: string;
  place: string;
  on: string;
  half: 'am' | 'pm' | 'day';
  topic: string;
};
