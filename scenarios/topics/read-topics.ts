import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** What one line of work writes about; see the YAML files beside this one. */
export type Topic = {
  id: string;
  name: string;
  /** The 专干 of a township who gets it. */
  post: string;
  /** Short names of the bodies that send it, by level. */
  county: string[];
  city: string[];
  province: string[];
  matters: string[];
  situation: string[];
  /** Heading and sentence. */
  measures: { heading: string; text: string }[];
  reports: string[];
  meetings: string[];
  inspections: string[];
  assessments: string[];
  forms: string[];
};

const IDS = [
  'fire',
  'safety',
  'flood',
  'village',
  'civil',
  'statistics',
  'farming',
  'school',
  'health',
  'party',
  'petition',
  'revival',
  'medical',
  'nature',
  'land',
  'culture',
] as const;

const readTopic = (id: string): Topic => {
  const file = parse(readFileSync(new URL(`${id}.yaml`, import.meta.url), 'utf8')) as Omit<Topic, 'id' | 'measures'> & {
    measures: string[];
  };
  const measures = file.measures.map((line) => {
    const [heading = '', text = ''] = line.split('|');
    return { heading, text };
  });
  return { ...file, id, measures };
};

/** The sixteen topics, always in the same order. */
export const readTopics = (): Topic[] => IDS.map(readTopic);
