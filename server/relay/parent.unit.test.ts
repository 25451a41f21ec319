import { read } from '@songbang/engine/reading/read.ts';
import { judgeRelay } from '@songbang/engine/reading/relay/relay.ts';
import { describe, expect, it } from 'vitest';
import type { Asked } from './find-origin.ts';
import type { HeldRequest } from './held-lookup.ts';
import { parentForRules } from './parent-lookup.ts';

const TEXT = [
  '一、全面核查户厕。对已建户厕逐户核查，建立问题台账，能改则改，不能改的说明原因，切实防止一改了之、改而不用。',
  '二、整治村庄卫生。以公路沿线、河道沿线、集镇和村口为重点，清理积存垃圾、残垣断壁和乱堆乱放，防止问题反弹。',
  '三、请于2026年12月31日前将工作总结报送，户厕整改率达到85%。',
].join('\n');

const held = (issuerName: string, changes: Partial<HeldRequest> = {}): HeldRequest => ({
  id: 'held',
  title: '关于开展回头看的通知',
  docNo: null,
  issuerUnitId: null,
  issuerName,
  issuerLevel: 'province',
  issuedOn: '2026-11-01',
  receivedAt: new Date('2026-11-01T01:00:00Z'),
  text: TEXT,
  reading: read(TEXT, {}),
  state: 'stray',
  number: null,
  replacedBy: null,
  edition: 1,
  visible: true,
  ...changes,
});
const asked: Asked = {
  text: TEXT.replace('12月31日', '12月10日'),
  title: '关于人居环境工作的通知',
  docNo: null,
  issuerName: '新平彝族傣族自治县应急管理局',
  issuedOn: '2026-11-23',
  reading: read(TEXT, {}),
  requestId: null,
};
const parentOf = (one: HeldRequest) => {
  const finding = judgeRelay({ ...asked, issuer: asked.issuerName }, [{ ...one, issuer: one.issuerName }]);
  return parentForRules({ complete: true, finding, held: new Map([[one.id, one]]) }, asked);
};

describe('the source that binds a request', () => {
  it.each(['云南省农业农村厅', '玉溪市农业农村局', '新平彝族傣族自治县农业农村局'])('may be %s', (issuer) => {
    expect(parentOf(held(issuer))).toMatchObject({ title: '关于开展回头看的通知' });
  });

  it.each(['峨山彝族自治县农业农村局', '新平彝族傣族自治县应急管理局'])(
    'is never a neighbour or the sender itself: %s',
    (issuer) => {
      expect(parentOf(held(issuer))).toBeNull();
    },
  );

  it('comes with its deadlines and its percentages, and with the share that is copied', () => {
    const parent = parentOf(held('云南省农业农村厅'))!;
    expect(parent.asks).toContainEqual(expect.objectContaining({ due: '2026-12-31', target: 85 }));
    expect(parent.coverage).toBeGreaterThan(0.8);
  });

  it('is not named to those who may not see it', () => {
    expect(parentOf(held('云南省农业农村厅', { visible: false }))?.title).toBe('库中另一份文件：省级,2026-11-01');
  });

  it('is none when no more than some words are the same', () => {
    const other = '关于做好冬春农田水利建设的通知。请于2026年12月31日前报送冬春农田水利建设进展情况。';
    expect(parentOf(held('云南省农业农村厅', { text: other, reading: read(other, {}) }))).toBeNull();
  });
});
