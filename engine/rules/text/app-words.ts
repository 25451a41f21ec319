/** Words that put a sentence inside an app, a mini-program or an account on a platform. */
export const inApp =
  /APP|App|app|小程序|公众号|视频号|抖音|客户端|云平台|平台|信息系统|业务系统|管理系统|手机端|移动端|账号|学习强国|钉钉|企业微信|政务微信/;

const ACCOUNT = /公众号|视频号|抖音号|关注/;
const APP_PROPER = /APP|App|app|小程序|客户端|平台|学习强国|系统/;
/** Only a public account is named; the measures of 2026 on apps leave accounts and groups to the opinion of 2023 (art. 2). */
export const onlyAccount = (words: string): boolean => ACCOUNT.test(words) && !APP_PROPER.test(words);
/** A sentence about accounts, posts or groups and no app. */
export const onAccountOrGroup = (sentence: string): boolean =>
  /公众号|视频号|抖音|快手|微博|朋友圈|推文|工作群|微信群/.test(sentence) && !APP_PROPER.test(sentence);
