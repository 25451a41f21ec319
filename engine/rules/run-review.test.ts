import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseCalendar } from '../calendar/chinese.ts';
import { defaultCosts } from '../pricing/costs.ts';
import { price } from '../pricing/price-request.ts';
import { blankReading } from './blank-reading.ts';
import { demandOf } from './demand.ts';
import { packs } from './packs/packs.ts';
import type { Demand, ReviewContext } from './review.ts';
import { review, rulesInForce } from './run-review.ts';

const NOTICE = `关于开展农资市场排查的通知
各乡镇人民政府：
务必于11月30日前完成排查。请将贯彻落实情况于12月1日前报送我局。
请各村在群内接龙，并将截图发至工作群。
新平县农业农村局`;

const demand = (known: Partial<Demand> = {}): Demand =>
  demandOf(
    NOTICE,
    { ...blankReading(NOTICE), title: '关于开展农资市场排查的通知' },
    { issuer: { name: '新平县农业农村局', level: 'county', kind: 'department' }, ...known },
  );
const idsOf = (reviewed: ReturnType<typeof review>) => reviewed.findings.map((finding) => finding.rule);

describe('a review', () => {
  it('finds what the text shows, loudest first, each with its words', () => {
    const reviewed = review(demand(), {}, { asOf: '2026-11-23' });
    expect(idsOf(reviewed)).toEqual(['R-DOC-04', 'R-GRP-01', 'R-RPT-12', 'R-DOC-11']);
    for (const { span } of reviewed.findings) expect(span === null ? '' : NOTICE.slice(...span)).not.toBe('');
    expect(reviewed.lane).toBe('red');
  });

  it('says fact, clause and way out in one breath, in both languages', () => {
    const [finding] = review(demand(), {}, { asOf: '2026-11-23' }).findings;
    expect(finding?.message).toMatch(
      /^新平县农业农村局直接向“各乡镇人民政府”.+。依据《整治形式主义为基层减负若干规定》第一条，.+。可改发/,
    );
    expect(finding?.messageEn).toContain('cl. 1');
  });

  it('names no rule that was not in force on the day', () => {
    expect(idsOf(review(demand(), {}, { asOf: '2019-06-01' }))).toEqual(['R-RPT-12']);
    expect(review(demand({ receivedAt: '2019-06-01T09:00' }), {}).ruleVersions).not.toHaveProperty('R-DOC-11');
  });

  it('is the same years later: same input, same versions, same answer', () => {
    const context: ReviewContext = {
      calendar: chineseCalendar(),
      region: '530427',
      dutyList: { match: 'none', item: null, leadUnit: null },
    };
    const stored = structuredClone([demand(), context] as const);
    expect(review(...stored, { asOf: '2026-11-23' })).toEqual(review(demand(), context, { asOf: '2026-11-23' }));
  });

  it('records the version of every rule it asked and of the parameters', () => {
    const reviewed = review(
      demand(),
      {},
      { asOf: '2026-11-23', parameters: [{ key: 'docCharsTask', value: 3000, from: '2026-01-01', basis: '县减负办' }] },
    );
    expect(Object.keys(reviewed.ruleVersions)).toEqual(rulesInForce(packs, {}, '2026-11-23').map((rule) => rule.id));
    expect(reviewed.parameterVersion).toBe('2026-11+docCharsTask@2026-01-01=3000');
  });

  it('says what it does not know instead of passing it', () => {
    const { unknown } = review(demand(), {}, { asOf: '2026-11-23' });
    expect(unknown).toContainEqual({ rule: 'R-DOC-01', missing: ['documentCount'] });
  });

  it('carries the price it was given', () => {
    const priced = price({ reading: demand().reading, targets: [], costs: defaultCosts });
    expect(review(demand(), {}, { price: priced }).price).toBe(priced);
  });
});

describe('local rules', () => {
  const chat = demand({ channel: 'chat' });

  it('are loaded for their place only', () => {
    const rulesAt = (context: ReviewContext) => rulesInForce(packs, context, '2026-11-23').map((rule) => rule.id);
    expect(rulesAt({ region: '330106' })).toContain('R-GRP-05');
    expect(rulesAt({ region: '530427' })).not.toContain('R-GRP-05');
    expect(rulesAt({})).not.toContain('R-GRP-05');
  });

  it('without a named place are loaded when a relief office adopts them', () => {
    const context: ReviewContext = { calendar: chineseCalendar(), region: '530427' };
    expect(review(chat, context).ruleVersions).not.toHaveProperty('R-RPT-05');
    expect(review(chat, { ...context, adoptedPacks: ['district-l08'] }).ruleVersions).toHaveProperty('R-RPT-05');
  });

  it('give way to the national rule about the same words', () => {
    const text = '请在微信群每日打卡接龙。';
    const found = review(demandOf(text), { region: '330106' }, { asOf: '2026-11-23' });
    expect(idsOf(found).filter((id) => id === 'R-GRP-01')).toHaveLength(1);
  });
});

describe('emergencies', () => {
  const declared = demand({ emergency: { declared: true, basis: '防汛Ⅲ级应急响应' } });

  it('pass at once with their basis, and are not asked for lead time or plans', () => {
    const reviewed = review(declared, {}, { asOf: '2026-11-23' });
    expect(reviewed.lane).toBe('emergency');
    expect(reviewed.ruleVersions).toHaveProperty('R-RPT-10');
    expect(idsOf(reviewed)).not.toContain('R-DOC-04');
  });

  it('without a basis are looked at by a person', () => {
    const text = '请做好值守。';
    const reviewed = review(demandOf(text, blankReading(text), { emergency: { declared: true, basis: ' ' } }), {});
    expect(reviewed.lane).toBe('amber');
    expect(reviewed.laneReasons.map((reason) => reason.code)).toContain('emergency-without-basis');
  });

  it('do not open the door to a classified document', () => {
    const text = '机密★1年\n请做好值守。';
    expect(review(demandOf(text, blankReading(text), { emergency: { declared: true, basis: '依据' } }), {}).lane).toBe(
      'red',
    );
  });
});

describe('any text at all', () => {
  const WORDS = [
    '请',
    '各乡镇',
    '不得',
    '报送',
    '贯彻落实情况',
    '截图',
    '工作群',
    '接龙',
    '《',
    '》',
    '，',
    '。',
    '\n',
    '11月23日',
    '必须',
    'APP',
    '安装率',
    '责任状',
    '签订',
    '视频会议',
    '：',
    '“',
    '💧',
    '\u0000',
  ];
  const anyText = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(''));

  it('is reviewed without throwing, and every finding points into it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { findings } = review(demandOf(text), {
          region: '330106',
          adoptedPacks: ['district-l08', 'plaques-l26'],
        });
        for (const { span, fixes } of findings) {
          for (const place of [span, ...fixes.map((fix) => fix.edit?.span ?? null)]) {
            if (place === null) continue;
            expect(place[0]).toBeGreaterThanOrEqual(0);
            expect(place[1]).toBeLessThanOrEqual(text.length);
            expect(place[0]).toBeLessThan(place[1]);
          }
        }
      }),
    );
  });

  it('forbids instead of asking when it forbids: a negated demand raises nothing it would raise plainly', () => {
    for (const demanded of [
      '报送贯彻落实情况',
      '将截图发至工作群',
      '在工作群接龙',
      '通过APP上传照片',
      '签订责任状',
      '实行一票否决',
      '从乡镇抽调2名干部',
    ]) {
      const loud = (text: string) =>
        review(demandOf(text), {}, { asOf: '2026-11-23' }).findings.filter((finding) => finding.level !== 'hint');
      expect(loud(`请各乡镇${demanded}。`), demanded).not.toEqual([]);
      expect(loud(`不得要求各乡镇${demanded}。`), demanded).toEqual([]);
      expect(loud(`严禁以任何形式${demanded}。`), demanded).toEqual([]);
    }
  });
});
