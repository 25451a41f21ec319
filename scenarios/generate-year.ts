import type { Case } from './mosha/read-cases.ts';
import type { Notice } from './notice.ts';
import { randomOf } from './random.ts';
import { caseNotices } from './year/cases.ts';
import { type YearInput, yearContext } from './year/context.ts';
import { yearDocuments } from './year/documents.ts';
import { yearInspections } from './year/inspections.ts';
import { yearMeetings } from './year/meetings.ts';
import { yearReports } from './year/reports.ts';

/**
 * Everything that was asked of a county's townships in the 364 days before `today`, as the texts that arrived, in order of
 * arrival. The same input gives the same notices; another `seed` gives another year with the same proportions.
 */
export const generateYear = (input: YearInput & { cases: Case[] }): Notice[] => {
  const context = yearContext(input);
  const drafts = [
    ...yearDocuments(context),
    ...yearMeetings(context),
    ...yearInspections(context),
    ...yearReports(context),
    ...caseNotices(context, input.cases),
  ];
  const arrived = drafts.filter((draft) => draft.receivedAt.slice(0, 10) <= context.to);
  arrived.sort((a, b) =>
    a.receivedAt === b.receivedAt ? (a.key < b.key ? -1 : 1) : a.receivedAt < b.receivedAt ? -1 : 1,
  );
  return withNumbers(input.seed, arrived);
};

/** Gives document numbers in order of time, one sequence for each sender and year; a sender also writes to others in between. */
const withNumbers = (seed: string, notices: Notice[]): Notice[] => {
  const random = randomOf(seed, 'numbers');
  const last = new Map<string, number>();
  const numbers = new Map<string, string>();
  return notices.map((notice) => {
    const { prefix } = notice.sender;
    const year = notice.receivedAt.slice(0, 4);
    if (notice.text.includes('{{no}}')) {
      const serial = (last.get(prefix + year) ?? 0) + random.int(1, 2);
      last.set(prefix + year, serial);
      numbers.set(notice.key, `${prefix}〔${year}〕${serial}号`);
    }
    const text = notice.text
      .replaceAll('{{no}}', numbers.get(notice.key) ?? '')
      .replace(/\{\{no:([\w-]+)\}\}/g, (_, key: string) => numbers.get(key) ?? '便笺');
    return { ...notice, text };
  });
};
