const FIRM = '(?:企业|商户|经营户|经营主体|经营单位|门店|工厂|厂矿|加油站|超市)';
const LOOK = '(?:行政检查|执法检查|监督检查|检查|执法|巡查)';

/** An inspection of enterprises is ordered in this sentence. */
export const enterpriseInspection = new RegExp(
  `(?:对|到|入|进)[^。；\\n，,]{0,14}?${FIRM}[^。；\\n，,]{0,10}?${LOOK}|${LOOK}[^。；\\n，,]{0,10}?${FIRM}`,
);
