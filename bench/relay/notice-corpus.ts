import type { RelayDocument } from '../../engine/reading/relay/facts.ts';
import { between, pick, type Random } from './seeded.ts';

/**
 * Official-sounding notices out of a seeded grammar. Slots are many and every sentence carries an invented place or
 * number, so that two unrelated notices share no 13 characters except formulas, as real ones do; the bench audits that.
 */
const words = (text: string): string[] => text.split(' ');

const MANNER = words(
  '稳妥 逐户 分片 限期 提前 联合 如实 按月 就近 轮流 因地制宜 量力而行 先易后难 实事求是 不打折扣 一事一议 依法 公开 免费 优先 集中 常态化 有序 及时 尽快 全程 随机 定点 上门 线上',
);
const VERB = words(
  '核实 修缮 登记 清理 补种 检修 发放 培训 走访 公示 归集 疏浚 加固 调解 普查 移交 盘点 更换 抽样 回收 监测 兑付 评定 采购 撤并 改造 认领 维护 结算 审验 安装 拆除 转运 编号 复垦 接种',
);
const OBJECT = words(
  '村级水窖 田间机耕路 养老互助点 茶园滴灌带 集镇排污口 学校食堂留样柜 山塘溢洪道 烤烟育苗棚 流动图书箱 农机具库 敬老院锅炉 公路错车道 光伏路灯 老旧电表箱 卫生室药柜 村史资料 防火隔离带 柑橘收购秤 畜禽消毒池 广播喇叭 便民服务窗口 渡口救生衣 宅基地档案 应急物资点 古树名木标牌 小微水体 残疾人辅具 种子留样 冷链周转箱 民兵训练器材 校车站牌 村务公开栏 垃圾收集亭 桥梁限高架 气象观测杆 饮水消毒设备 文化活动室 湿地界桩 蚕桑共育室 抗旱水泵',
);
const SUBJECT = words(
  '各村民小组 乡镇农技员 镇卫生院 县直帮扶单位 驻村工作队 供水管理站 学区中心校 村会计 河段长 护林员 网格员 产权单位 施工企业 养殖场户 合作社理事会 包片干部 物业公司 交管中队 村医 供电所',
);
const REASON = words(
  '避免重复跑腿 保障冬季用水 方便群众查询 防止资金沉淀 减少中间环节 配合耕地轮作 迎接汛期 应对低温冻害 腾退闲置场所 衔接下一年度预算 弥补管护缺口 照顾外出务工家庭',
);
/** `#` becomes an invented name, so that a detail alone is never 13 characters in common. */
const DETAIL = words(
  '费用从#专户列支 结果在#张贴七天 数量以#清点为准 旧件交回#销账 遇雨天#片顺延 由#代表签字 #不另设台账 超出部分#承担 有争议的到#复核 影像存#备查 特殊情况找#说明 按#口径测算',
);
/** Said by everybody; sharing one is not quoting, and the audit takes them out before it judges. */
export const FORMULA = words(
  '请结合实际认真贯彻落实 要加强组织领导明确专人负责 有关情况及时向上级主管部门报告 进一步提高思想认识切实增强责任感和紧迫感',
);
const PLACES = words('青岩 柳河 大坪 石桥 白沙 云岭 双溪 松林 龙潭 新寨 平坝 枫木 高台 红土 沙湾 竹园');
const SYLLABLES = '坡湾坝塘冲岗寨坪沟井桥亭庙坎岭洞滩圩垌塅排磨灯茅枣栗桐梓榕樟椿楠柏槐棠';

export const inventedName = (random: Random): string =>
  pick(random, [...'上下前后东西老新大小金银']) + pick(random, [...SYLLABLES]) + pick(random, [...SYLLABLES]);

const sentence = (random: Random): string => {
  const count = between(random, 3, 980);
  const parts = [
    `${inventedName(random)}${pick(random, SUBJECT)}${pick(random, MANNER)}${pick(random, VERB)}${inventedName(random)}等${count}处${pick(random, OBJECT)}`,
    `为${pick(random, REASON)}，先${pick(random, VERB)}${inventedName(random)}${pick(random, OBJECT)}再${pick(random, VERB)}${inventedName(random)}一带的${pick(random, OBJECT)}`,
    `${inventedName(random)}片区${count}户的${pick(random, OBJECT)}由${inventedName(random)}${pick(random, SUBJECT)}${pick(random, MANNER)}${pick(random, VERB)}`,
  ];
  const detail = pick(random, DETAIL).replace('#', inventedName(random));
  return `${pick(random, parts)}，${detail}${random() < 0.5 ? `，误差不超过${between(random, 2, 60)}分` : ''}。`;
};

export const paragraph = (random: Random, sentences: number): string => {
  const made = Array.from({ length: sentences }, () => sentence(random)).join('');
  return random() < 0.05 ? `${made}${pick(random, FORMULA)}。` : made;
};

const LEVELS = [
  { suffix: '省人民政府办公厅', letters: '省政办发' },
  { suffix: '市人民政府办公室', letters: '市政办发' },
  { suffix: '县农业农村局', letters: '县农发' },
  { suffix: '镇人民政府', letters: '镇政发' },
] as const;

export type Notice = RelayDocument & {
  title: string;
  docNo: string;
  issuer: string;
  issuedOn: string;
  lines: string[];
  depth: number;
};

export const noticeOf = (lines: string[], head: Omit<Notice, 'text' | 'lines'>): Notice => ({
  ...head,
  lines,
  text: lines.join('\n'),
});

/** Issuer, number and date of a made-up body at a depth 0 province … 3 township. */
export const letterhead = (random: Random, id: string, depth: number): Omit<Notice, 'text' | 'lines' | 'title'> => {
  const place = inventedName(random).slice(1) + pick(random, PLACES);
  const level = LEVELS[depth]!;
  const [month, day] = [between(random, 1, 9), between(random, 10, 28)];
  return {
    id,
    depth,
    issuer: `${place}${level.suffix}`,
    docNo: `${place.slice(0, 2)}${level.letters}〔2026〕${between(random, 1, 900)}号`,
    issuedOn: `2026-0${month}-${day}`,
  };
};

/** An unrelated notice of about `paragraphs` × 90 characters. */
export const notice = (random: Random, id: string, paragraphs: number): Notice => {
  const head = letterhead(random, id, between(random, 0, 3));
  const topic = `${pick(random, MANNER)}${pick(random, VERB)}${inventedName(random)}${pick(random, OBJECT)}`;
  const body = Array.from({ length: paragraphs }, () => paragraph(random, between(random, 1, 3)));
  const title = `${head.issuer}关于${topic}的通知`;
  return noticeOf(
    [title, '各有关单位：', ...body, head.issuer, head.issuedOn.replace(/-0?/, '年').replace(/-0?/, '月').concat('日')],
    { ...head, title },
  );
};
