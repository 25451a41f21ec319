import { defineRule, observe } from '../../../rule.ts';
import { local } from '../../../sources.ts';
import { dropPassage } from '../../../text/fixes.ts';
import { hits } from '../../../text/hits.ts';

const WALL =
  /(?:制度|架构图|组织架构|名单|职责|流程|公示栏|展板)[^。；\n，,]{0,8}?(?:上墙|挂墙)|(?:悬挂|挂|加挂|制作|设置)[^。；\n，,]{0,14}?(?:牌子|牌匾|标牌|挂牌)|(?:每个|各|每)?(?<!农)(?:村|社区)(?!局|部门|厅|委员会)[^。；\n，,]{0,8}?挂牌/g;

/** Signs for safety, roads, water, heritage and posts are no plaques of a mechanism; 挂牌 of land is a sale, 挂牌督办 a way of supervision. */
const OTHER =
  /督办|警示|公示牌|安全|交通|道路|路口|路牌|岗位|文物|古树|建筑|水利|出让|交易|摘牌|食品|餐饮|门牌号|宣传|禁烧|限速|企业|店|工程|学校|界桩|保护/;
const IN_VILLAGES = /村|社区|乡镇|镇|街道|党群服务中心|网格|站|阵地|活动室|上墙|挂墙/;

export const plaquesOnWalls = defineRule({
  id: 'R-VIL-04',
  version: 4,
  titles: { zh: '制度上墙、强制挂牌', en: 'Rules on walls and forced plaques' },
  requirement: {
    zh: '组织架构、名单、职责等内部制度不上墙，不得强制或者考核挂牌',
    en: 'internal charts, lists and duties are not hung on walls; plaques are not forced or scored',
  },
  source: local('山东某县', 'A county in Shandong', '规范村级牌子方案')('挂牌条款', 'on plaques', 3),
  modality: 'prohibition',
  effectiveFrom: '2023-01-01',
  whom: 'below',
  check(demand) {
    return observe(
      hits(demand, WALL, { except: OTHER, given: IN_VILLAGES }).map((hit) => ({
        span: hit.span,
        fact: { zh: `要求“${hit.words}”`, en: 'The text asks for plaques or rules on walls' },
        way: { zh: '请删去此项，对外公示可用已有公示栏。', en: 'Please drop it; the existing notice board will do.' },
        fixes: [dropPassage(hit, '此项')],
      })),
    );
  },
});
