/** What stands around the matter in a title. */
const WRAPPED = [
  /^[^》]*?关于(?!《)/,
  /^(?:印发|下发|转发|召开|举办|举行|组织召开|做好|抓好|开展|进一步|切实|认真|加强|推进|全面|扎实|深入)+/,
  /的?(?:补充)?(?:通知|意见|函|通告)(?:[（(][^）)]{1,12}[）)])?$/,
  /(?:工作)?(?:动员|部署|推进|调度|视频|电视电话|专题|专项|安排)*(?:大会|会议|会)$/,
  /的?(?:实施|工作|行动)?(?:方案|意见|要点|计划)$/,
  /^(?:做好|抓好|开展|进一步|切实|认真|加强|推进|全面|扎实|深入)+/,
  /^(?:20\d\d年度?|当前|近期|今[冬春夏秋]明?[冬春夏秋]?|全[省市州县区镇乡])+/,
  /(?:有关|相关)?(?:工作|事项|事宜)$/,
];
const SHORTEST_MATTER = 4;

/**
 * The matter a title is about, without verbs, place and kind of paper; '' when too little is left to tell two matters apart.
 * @example matterOf('关于召开冬春森林防火工作会议的通知') // '冬春森林防火'
 */
export const matterOf = (title: string): string => {
  const bare = title.normalize('NFKC').replace(/[\s《》〈〉"“”]/g, '');
  const matter = WRAPPED.reduce((rest, pattern) => rest.replace(pattern, ''), bare);
  return matter.length < SHORTEST_MATTER ? '' : matter;
};

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s〔〕[\]()]/g, '');
/** Verbs by which a meeting notice says that it passes a document on; 根据《…》 only names a basis. */
const PASSES_ON = '(?:传达|学习|贯彻|落实|宣传|解读|部署|安排)';

/** Whether a notice says that it passes on a document, by its title in 《》 or by its number. */
export const passesOn = (text: string, document: { title: string; docNo: string | null }): boolean => {
  const said = plain(text);
  const named = [`《${plain(document.title)}》`, ...(document.docNo ? [plain(document.docNo)] : [])];
  return named.some((name) => {
    const at = said.indexOf(name);
    if (at < 0) return false;
    const before = said.slice(Math.max(0, at - 40), at);
    return new RegExp(`${PASSES_ON}[^。;,，]*$`).test(before);
  });
};

/** A meeting that works on progress or decides is another occasion than the paper it follows. */
const DEPLOYS = /(?:动员|部署|推进|工作|视频|电视电话)(?:动员|部署|推进)*(?:大会|会议|会)(?:的通知)?/;

/**
 * How a meeting deploys what its own sender's document deployed already: it says so (`said`), or both are about one matter (`matter`);
 * null when neither. Titles as printed.
 * @example deploysAgain({ title: '关于召开春耕备耕工作会议的通知', text: '…' }, { title: '关于做好春耕备耕工作的通知', docNo: null }) // 'matter'
 */
export const deploysAgain = (
  meeting: { title: string; text: string },
  document: { title: string; docNo: string | null },
): 'said' | 'matter' | null => {
  if (passesOn(meeting.text, document)) return 'said';
  const matter = matterOf(meeting.title);
  return matter !== '' && DEPLOYS.test(meeting.title) && matter === matterOf(document.title) ? 'matter' : null;
};
