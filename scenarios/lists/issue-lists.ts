import { addDays } from '../days.ts';
import type { Notice } from '../notice.ts';
import { type Random, randomOf } from '../random.ts';
import type { Topic } from '../topics/read-topics.ts';
import { entry, type ListEntry, lastOfMonth, monthOf, numbered } from './list-entry.ts';

type Input = { today: string; seed: string; notices: Notice[]; topics: Topic[] };

/** The two bodies with which the county began to plan and to assess documents before issue. */
const PILOTS = ['县委组织部', '县水利局'];
/** Of what they issued, the part that was planned; the rest came in between. */
const PLANNED_SHARE = 0.8;
const COMING_EACH = 3;
/** One draft in so many is held back in the assessment. */
const HELD_BACK = 12;

/** A document of the year as its first lines name it; null where they hold no title of a document. */
function issued({
  text,
  receivedAt,
  sender,
}: Notice): { key: string; title: string; docNo: string; on: string } | null {
  const lines = text.split('\n').slice(0, 8);
  const title = lines.find((line) => /关于.+的(?:通知|通报|意见|方案)$/.test(line.trim()))?.trim();
  const docNo = lines.find((line) => /〔\d{4}〕\d+号$/.test(line.trim()))?.trim() ?? '';
  return title && sender.key ? { key: sender.key, title, docNo, on: receivedAt.slice(0, 10) } : null;
}

const issuedBy = (input: Input, year: number) =>
  input.notices
    .filter(({ sender, channel }) => channel === 'red-head' && PILOTS.includes(sender.key ?? ''))
    .map(issued)
    .filter((one) => one !== null)
    .filter(({ on }) => on.startsWith(String(year)) && on <= input.today);

/** What the pilots meant to issue: of what they did issue the planned part, in its month, and what December still has. */
export function documentPlan(input: Input, year: number): ListEntry[] {
  const random = randomOf(input.seed, 'document-plan');
  const done = issuedBy(input, year)
    .filter(() => random.chance(PLANNED_SHARE))
    .map(({ key, title, on }) => entry(key, { title, from: `${monthOf(on)}-01`, to: lastOfMonth(monthOf(on)) }));
  const coming = PILOTS.flatMap((key) => drafts(input, key, random).map((title) => comingIn(key, title, year)));
  return numbered(year, '文', [...done, ...coming]);
}

const comingIn = (key: string, title: string, year: number): ListEntry =>
  entry(key, { title, from: `${year}-12-01`, to: `${year}-12-31` });

function drafts({ topics }: Input, key: string, random: Random): string[] {
  const matters = topics.filter(({ county }) => county.includes(key)).flatMap((topic) => topic.matters);
  return Array.from({ length: Math.min(COMING_EACH, matters.length) }, (_, nth) => {
    const matter = matters[(random.int(0, matters.length - 1) + nth) % matters.length];
    return `关于做好岁末年初${matter}工作的通知`;
  });
}

/** Each of their documents with its assessment and its review before issue; some drafts were held back and never came. */
export function assessmentRegister(input: Input, year: number): ListEntry[] {
  const random = randomOf(input.seed, 'assessments');
  const passed = issuedBy(input, year).map(({ key, title, docNo, on }) => {
    const reviewedOn = addDays(on, -random.int(1, 2));
    return entry(key, {
      title,
      docNo,
      assessedOn: addDays(reviewedOn, -random.int(1, 4)),
      reviewedOn,
      outcome: '一致',
    });
  });
  const held = passed
    .filter((_, nth) => nth % HELD_BACK === HELD_BACK - 1)
    .map(({ issuerKey, title, assessedOn }) =>
      entry(issuerKey, {
        title: title.replace(/^(.*?关于)/, '$1再次'),
        assessedOn,
        outcome: '暂缓，与已发文件合并',
      }),
    );
  return [...passed, ...held]
    .sort((a, b) => (a.assessedOn ?? '').localeCompare(b.assessedOn ?? ''))
    .map((one, index) => {
      const nth = String(index + 1).padStart(3, '0');
      return { ...one, assessmentNo: `评〔${year}〕${nth}号`, reviewNo: one.reviewedOn ? `审〔${year}〕${nth}号` : '' };
    });
}
