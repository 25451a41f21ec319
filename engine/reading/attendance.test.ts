import { describe, expect, it } from 'vitest';
import { termsOf } from './attendance.ts';
import { read } from './read.ts';
import { prepare } from './text.ts';
import { wholeWords } from './whole-words.ts';

const attendees = (text: string) => termsOf(prepare(text)).attendees;

describe('who is to come to a meeting', () => {
  it.each([
    [
      '定于27日召开，请各乡镇（街道）党（工）委书记、乡镇长（主任）、分管领导参加，不得替会。',
      '各乡镇（街道）党（工）委书记、乡镇长（主任）、分管领导',
    ],
    ['明天上午在三楼会议室开个短会，各乡镇主席参加，不得请假', '各乡镇主席'],
    ['请你单位1名分管领导和业务科长务必参加。', '你单位1名分管领导和业务科长'],
    ['1.请各村党总支书记必须到会。', '各村党总支书记'],
    ['参会人员：各乡镇分管领导。请参会人员准时参加。', '各乡镇分管领导'],
    ['请各站所负责人在分会场参加会议。', '各站所负责人'],
  ])('is read from the clause that asks them: %s', (text, who) => expect(attendees(text)).toBe(who));

  it.each([
    '因故不能参加的同志请提前请假。',
    '县长王某出席了会议并讲话。',
    '其余人员线上参加。',
    '未参加人员须补课。',
    '欢迎参加。',
  ])('is nobody where nobody is asked: %s', (text) => expect(attendees(text)).toBeNull());
});

describe('what is asked for', () => {
  const whatOf = (text: string) => read(text).asks.map(({ what }) => what);

  it('is named whole, with the end of its title, quotation or bracket', () => {
    expect(whatOf('请各村认真填写《道德模范推荐审批表》，一式两份。')).toContain('填写《道德模范推荐审批表》');
    expect(whatOf('各站所要建立“防汛值守工作群”。')).toContain('建立“防汛值守工作群”');
    expect(whatOf('各村要签订秸秆禁烧责任书（或承诺书）。')).toContain('签订秸秆禁烧责任书(或承诺书)');
  });

  it('is nothing whose words begin inside the title of a paper', () => {
    expect(whatOf('现将《政府工作报告》确定的各项任务分解如下。')).toEqual([]);
    expect(whatOf('要严格执行“日报告、零报告”制度。')).toEqual([]);
  });

  it('goes to the office named, with its division', () => {
    const to = (text: string) => read(text).asks[0]?.to;
    expect(to('请于12月5日前将总结报县委农办邮箱。')).toBe('县委农办');
    expect(to('请于12月5日前将总结报市科技局农村科。')).toBe('市科技局农村科');
    expect(to('请于12月5日前将总结报县教育局办公室。')).toBe('县教育局办公室');
    expect(to('各乡镇要制定实施方案，于12月5日前报县安委办备案。')).toBe('县安委办');
  });

  it('is never who receives it', () => {
    expect(whatOf('各乡镇要制定实施方案，于12月5日前报县安委办备案。')).toEqual(['制定实施方案']);
  });

  it('is never cut inside a bracket', () => {
    expect(wholeWords('', '推荐候选人(集体')).toBe('推荐候选人');
    expect(wholeWords('', '《申请表》(附件2)、《方案》(')).toBe('《申请表》(附件2)、《方案》');
    expect(wholeWords('', '高一资”行业企业、涉砷行业企业')).toBe('行业企业、涉砷行业企业');
    expect(wholeWords('填写《一（1）表》。', '填写《一(1')).toBe('填写');
  });

  it('is no visit called urgent after the notice that announces it', () => {
    const text = '关于开展岁末年初安全生产大检查的紧急通知\n各乡镇：\n检查时间为2026年12月28日至30日。';
    expect(
      read(text)
        .inspections.map(({ what }) => what)
        .join(),
    ).not.toContain('紧急');
  });

  it('is a group to join though its name speaks of the end of the year', () => {
    const [ask] = read('请各乡镇1名联络员于12月25日前加入“新平岁末安检”微信群。').asks;
    expect(ask).toMatchObject({ kind: 'group', what: '加入“新平岁末安检”微信群' });
  });
});
