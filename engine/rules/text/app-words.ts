/** Words that put a sentence inside an app, a mini-program or an account on a platform. */
export const inApp =
  /APP|App|app|小程序|公众号|视频号|抖音|客户端|云平台|平台|信息系统|业务系统|管理系统|手机端|移动端|账号|学习强国|钉钉|企业微信|政务微信/;
