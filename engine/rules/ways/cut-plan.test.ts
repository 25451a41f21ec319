import { describe, expect, it } from 'vitest';
import { chineseCalendar } from '../../calendar/chinese.ts';
import { read } from '../../reading/read.ts';
import { type CopiedPassage, cutPlan, withCuts } from './cut-plan.ts';

const receivedAt = '2026-11-23T09:00';
const calendar = chineseCalendar();
const readingOf = (text: string) => read(text, { receivedAt, calendar });
const planOf = (text: string, limit: number, copied: CopiedPassage[] = []) =>
  cutPlan({ text, reading: readingOf(text), limit, copied });

const COPIED = '各地要严格落实野外用火审批制度，坚持疏堵结合，分类施策，确保管住火源、看住人、守住山。';
const TALK = '一、高度重视，加强组织领导。各级各部门要切实提高政治站位，压实责任，狠抓落实，务求实效。';
const NOTICE = [
  '关于做好森林防火工作的通知',
  '各乡镇人民政府：',
  `    ${COPIED}`,
  `    ${TALK}`,
  '    二、请于2026年12月5日前将排查情况表报县林草局。',
  '    三、各村要组织护林员每天巡山两次，发现火情立即处置并报告镇应急办。',
  '    三、各村要组织护林员每天巡山两次，发现火情立即处置并报告镇应急办。',
  '新平县林业和草原局',
  '2026年11月23日',
].join('\n');
const at = NOTICE.indexOf(COPIED);
const copied: CopiedPassage[] = [{ span: [at, at + COPIED.length], source: '《县森林防火实施办法》' }];

describe('cutting to a limit', () => {
  it('takes out what the addressee has, what is said twice and mere exhortation; what is asked stays', () => {
    const plan = planOf(NOTICE, 60, copied);
    const after = withCuts(NOTICE, plan);
    expect(plan.cuts.map(({ kind }) => kind).sort()).toEqual(['boilerplate', 'copied', 'repeated']);
    expect(after).toContain('请于2026年12月5日前将排查情况表报县林草局');
    expect(after).toContain('有关内容按《县森林防火实施办法》执行。');
    expect(after.match(/护林员每天巡山/g)).toHaveLength(1);
    expect(after).not.toContain('高度重视');
    expect(after).toContain('2026年11月23日');
  });

  it('takes the longest first and stops when the body keeps within the limit', () => {
    const excess = 10;
    const plan = planOf(NOTICE, readingOf(NOTICE).length.body - excess, copied);
    expect(plan.cuts).toHaveLength(1);
    expect(plan.remaining).toBe(0);
    expect(readingOf(withCuts(NOTICE, plan)).length.body).toBeLessThanOrEqual(readingOf(NOTICE).length.body - excess);
  });

  it('counts what is left to be cut by hand as a word processor counts the text after it', () => {
    const limit = 20;
    const plan = planOf(NOTICE, limit, copied);
    expect(plan.remaining).toBeGreaterThan(0);
    expect(readingOf(withCuts(NOTICE, plan)).length.body - limit).toBe(plan.remaining);
  });

  it('changes nothing where nothing can go, and says so in characters', () => {
    const text = '关于报送的通知\n各乡镇：\n    请于2026年12月5日前报送排查情况表。\n某局';
    const plan = planOf(text, 5);
    expect(plan.edits).toEqual([]);
    expect(withCuts(text, plan)).toBe(text);
    expect(plan.remaining).toBe(readingOf(text).length.body - 5);
  });

  it('keeps an exhortation that holds a figure, a day or an ask', () => {
    const text = '关于防火的通知\n各乡镇：\n    要高度重视，落实责任，12月1日起每村至少派2人巡山。\n某局';
    expect(planOf(text, 1).cuts).toEqual([]);
  });
});
