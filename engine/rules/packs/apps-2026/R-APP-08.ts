import { defineRule, observe } from '../../rule.ts';
import { apps2026 } from '../../sources.ts';
import { dropPassage, replaceWords } from '../../text/fixes.ts';
import { hits } from '../../text/hits.ts';

const APP = '(?:APP|App|app|小程序|公众号|视频号|抖音号|客户端|平台|学习强国|账号)';
const GET = '(?:下载安装|下载|安装|注册|关注|激活)';
const FORCE = '(?:必须|务必|须|强制|全员|人人|全部|一律|逐户|100%|100％|不低于|不少于|确保)';
/** 平台使用率 may be anything; a rate counts when it belongs to an app and is measured. */
const MEASURED = '[^。；\\n]{0,14}?(?:\\d|达|通报|排名|考核|低于|提高到)';
const NAMED = '(?:APP|App|app|小程序|公众号|客户端|学习强国)';
const RATES = `${APP}[^。；\\n]{0,16}?(?:安装率|下载率|注册率|激活率|登录率|关注率|活跃度|日活)${MEASURED}|${NAMED}[^。；\\n]{0,16}?使用率${MEASURED}|(?:安装率|下载率|注册率|激活率|登录率|关注率)[^。；\\n]{0,10}?${APP}`;
const FORCED = `${FORCE}[^。；\\n]{0,16}?${GET}[^。；\\n，,]{0,16}?${APP}|${GET}[^。；\\n，,]{0,16}?${APP}[^。；\\n]{0,16}?(?:100%|100％|不低于\\d+|不少于\\d+|全覆盖|通报)`;
const LOGIN = `(?:每日|每天|每周|定期)(?:必须|须|至少|要)?[^。；\\n，,]{0,8}?(?:登录|登陆|上线)[^。；\\n，,]{0,10}?(?:APP|App|小程序|平台|系统|客户端)|(?:APP|App|小程序|平台|客户端)[^。；\\n，,]{0,8}?(?:每日|每天|每周)[^。；\\n，,]{0,6}?(?:登录|登陆|上线)`;
const ASKS = new RegExp(`${RATES}|${FORCED}|${LOGIN}`, 'g');

export const forcedPromotion = defineRule({
  id: 'R-APP-08',
  version: 1,
  titles: { zh: '强制推广应用、下达安装率、强制登录', en: 'Forced promotion, install rates or log-ins of an app' },
  requirement: {
    zh: '不得强制推广使用、下达安装率指标或者通报安装使用情况、强制定期登录',
    en: 'no forced promotion, no install-rate targets or bulletins, no forced periodic log-in',
  },
  source: apps2026('有关“五不得”的规定', 'the five bans', 2),
  modality: 'prohibition',
  effectiveFrom: '2026-01-25',
  check(demand) {
    return observe(
      hits(demand, ASKS, { except: /生产企业|监控平台|充电|燃气|报警器|设备/ }).map((hit) => ({
        span: hit.span,
        fact: { zh: `要求“${hit.words}”`, en: 'The text forces an app on people or sets a rate for it' },
        way: {
          zh: '请改为自愿使用，删去比例、通报和登录要求。',
          en: 'Please make its use voluntary and drop rates, bulletins and log-ins.',
        },
        fixes: [dropPassage(hit, '此句'), replaceWords(hit, '可自愿使用', '改为自愿使用')],
      })),
    );
  },
});
