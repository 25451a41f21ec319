import type { Demand, FindingLevel } from '../review.ts';
import { onlyAccount } from './app-words.ts';
import { type Hit, hits } from './hits.ts';

const APP = '(?:APP|App|app|小程序|公众号|视频号|抖音号|客户端|平台|学习强国|账号)';
const GET = '(?:下载安装|下载|安装|注册|关注|激活)';
const FORCE =
  '(?:必须|务必|须|强制|都要|都应|都须|所有|全员|全体|全校师生|每一?[位名]|人人|全部|一律|逐户|100%|100％|不低于|不少于|确保)';
/** 平台使用率 may be anything; a rate counts when it belongs to an app and is measured. */
const MEASURED = '[^。；\\n]{0,14}?(?:\\d|达|通报|排名|考核|低于|提高到)';
const NAMED = '(?:APP|App|app|小程序|公众号|客户端|学习强国)';
const RATES = `${APP}[^。；\\n]{0,16}?(?:安装率|下载率|注册率|激活率|登录率|关注率|活跃度|日活)${MEASURED}|${NAMED}[^。；\\n]{0,16}?使用率${MEASURED}|(?:安装率|下载率|注册率|激活率|登录率|关注率)[^。；\\n]{0,10}?${APP}`;
const FORCED = `${FORCE}[^。；\\n]{0,16}?${GET}[^。；\\n，,]{0,16}?${APP}|${GET}[^。；\\n，,]{0,16}?${APP}[^。；\\n]{0,16}?(?:100%|100％|不低于\\d+|不少于\\d+|全覆盖|通报)`;
const LOGIN = `(?:每日|每天|每周|定期)(?:必须|须|至少|要)?[^。；\\n，,]{0,8}?(?:登录|登陆|上线)[^。；\\n，,]{0,10}?(?:APP|App|小程序|平台|系统|客户端)|(?:APP|App|小程序|平台|客户端)[^。；\\n，,]{0,8}?(?:每日|每天|每周)[^。；\\n，,]{0,6}?(?:登录|登陆|上线)`;
const ASKS = new RegExp(`${RATES}|${FORCED}|${LOGIN}`, 'g');
/** Once the text is about an app or an account, a rate of it need not name it again. */
const RATE_ALONE = new RegExp(`(?:安装率|下载率|注册率|激活率|登录率|关注率)${MEASURED}(?:\\d*[%％]?)?`, 'g');
/** Winning others for an app forces nobody by itself; its being voluntary deserves a word. */
const PUSH = new RegExp(
  `(?:推广使用|推广关注|组织|带动|动员|引导)[^。；\\n，,]{0,20}?(?:下载|安装|注册|关注|使用)[^。；\\n，,]{0,16}?${NAMED}|(?:推广使用|推广关注)[^。；\\n，,]{0,16}?${NAMED}`,
  'g',
);
const NOT_APPS = /生产企业|监控平台|充电|燃气|报警器|设备|欢迎|自愿|群众可/;

const overlaps = (one: Hit, other: Hit) => one.span[0] < other.span[1] && other.span[0] < one.span[1];

/** A place where an app or an account is forced on people (`must`) or they are to be won for it (`hint`). */
export type Push = { hit: Hit; level: FindingLevel; account: boolean };

/**
 * Every push of an app or of a public account; `account` when nothing but an account is meant, which the measures on apps leave out.
 * @example appPushes(demandOf('全体干部都要关注“新平发布”公众号。')).map(({ level, account }) => [level, account]) // [['must', true]]
 */
export function appPushes(demand: Demand): Push[] {
  const forced = hits(demand, ASKS, { except: NOT_APPS });
  const rates = new RegExp(NAMED).test(demand.text) ? hits(demand, RATE_ALONE, { except: NOT_APPS }) : [];
  const loud = [...forced, ...rates.filter((rate) => !forced.some((hit) => overlaps(hit, rate)))];
  const soft = hits(demand, PUSH, { except: NOT_APPS }).filter(
    (push) => !loud.some((hit) => hit.sentence.start === push.sentence.start),
  );
  const asPush = (level: FindingLevel) => (hit: Hit) => ({ hit, level, account: onlyAccount(hit.words) });
  return [...loud.map(asPush('must')), ...soft.map(asPush('hint'))];
}
