import { hoursFigure } from '@songbang/engine/pricing/figure.ts';
import { type FileSection, sectionsDocument } from '../files/write-docx.ts';
import { writtenMoment, writtenSpan } from '../files/written-day.ts';
import { missingWords } from './diligence.ts';
import type { DiligenceFile } from './diligence-views.ts';

const at = (instant: Date | null): string => (instant ? writtenMoment(instant) : '—');
const POWER: Record<string, string> = {
  own: '本镇职责',
  shared: '配合职责，主责在部门',
  none: '不属本镇职责或没有权限',
};
const OUTCOME: Record<string, string> = { tolerated: '予以容错', lighter: '从轻或减轻', held: '依规追究' };

/** The whole file as Word: what was asked, what was said and done, with what power, people and load, and each condition. */
export const diligenceDocument = (file: DiligenceFile): Promise<Buffer> =>
  sectionsDocument({
    heading: `尽职档：${file.asked.title}`,
    sections: [
      askedSection(file),
      stepsSection(file),
      resourcesSection(file),
      conditionsSection(file),
      caseSection(file),
    ],
    footnote: '本档由登记、任务、台账和审计记录自动汇成，可逐条核对；没有为本档另行留痕。是否成立由人判断。',
  });

const askedSection = ({ asked }: DiligenceFile): FileSection => ({
  title: '一、要求了什么、何时',
  paragraphs: [
    `承接单位：${asked.unit}。要求单位：${asked.issuer}。编号：${asked.number ?? '无编号'}。`,
    `送达：${at(asked.arrivedAt)}${asked.registeredBefore ? '' : '（未先登记）'}。按标准成本约 ${hoursFigure(asked.hours)} 人时。`,
    ...asked.findings.map((one) => `闸口意见（${one.rule}）：${one.message}`),
  ],
  table: [
    ['具体要求', '期限', '承办', '办完'],
    ...asked.tasks.map((one) => [one.what, at(one.dueAt), one.owner ?? '未派', at(one.doneAt)]),
  ],
});

const stepsSection = ({ steps }: DiligenceFile): FileSection => ({
  title: '二、提出过什么、做过什么',
  paragraphs: [
    ...(steps.disputes.length === 0 ? ['没有异议记录。'] : []),
    ...steps.disputes.map((one) => `${at(one.at)} 提出异议：${one.note}`),
    ...steps.done.map((one) => `${at(one.at)} 办完：${one.what}`),
  ],
});

const resourcesSection = ({ workload, people, case: kept }: DiligenceFile): FileSection => ({
  title: '三、权限、条件和同期工作量',
  paragraphs: [
    `权限：${kept?.power ? POWER[kept.power] : '未载明'}。依据：${kept?.powerBasis || '未载明'}。`,
    `人财物条件：${kept?.resources || '未载明'}`,
    `在册人员 ${people.people} 人、岗位 ${people.posts} 个。${people.owners.map((one) => `${one.label}兼 ${one.posts} 岗。`).join('')}`,
    `${writtenSpan(workload.from, workload.to)}：${workload.issuers} 个单位交来 ${workload.requests} 件，占 ${hoursFigure(workload.hours)} 人时。`,
  ],
});

const conditionsSection = ({ conditions }: DiligenceFile): FileSection => ({
  title: '四、容错条件与排除情形逐项核对',
  paragraphs: [],
  table: [
    ['情形', '依据', '在案记录', '判断'],
    ...conditions.map((one) => [
      `${one.side === 'exclusion' ? '排除：' : ''}${one.words}`,
      one.source,
      one.onFile.join('；') || '无',
      one.judged ? `${one.judged.holds ? '成立' : '不成立'}（${one.judged.basis}）` : '未判断',
    ]),
  ],
});

const caseSection = ({ case: kept, missing }: DiligenceFile): FileSection => ({
  title: '五、事实、申辩和决定',
  paragraphs: [
    `事实经过：${kept?.facts || '未载明'}`,
    `本人（单位）说明：${kept?.statement || '未提交'}`,
    kept?.state === 'decided'
      ? `决定：${OUTCOME[kept.outcome ?? ''] ?? ''}。理由：${kept.reason}（${at(kept.decidedAt)}）`
      : `尚未决定。${missing.length > 0 ? `还缺：${missing.map(missingWords).join('、')}。` : '档案已齐。'}`,
  ],
});
