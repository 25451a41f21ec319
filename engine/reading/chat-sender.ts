import type { Chat } from './chat.ts';
import { isOrgan } from './issuer.ts';
import type { Line, SourceText } from './text.ts';
import { partOf, rawOf } from './text.ts';

const body = /[一-龥]{2,20}?(?:办公室|领导小组|指挥部|委员会|政府|党委|中心|局|办|站|所|院)(?![一-龥])/;
/** `镇党政办小陈`: a body and whoever writes for it. */
const named =
  /^([省市县区镇乡州街团][一-龥]{1,12}(?:办公?室?|[局委部科股室站所]|中心|[妇残]联))(?![长任员会])[一-龥]{1,3}$/;
/** The body in a sender's screen name, apart from the person: `县文明办 张三`. */
function bodyIn(text: SourceText, { from, to }: Line): string | null {
  const words = rawOf(text, from, to)
    .split(/[^一-龥]+/)
    .filter((word) => word.length > 2);
  return words.find(isOrgan) ?? words.map((word) => partOf(named, word)).find((one) => one !== null) ?? null;
}

/** The first sender whose screen name is that of a body (县农业农村局办公室-李某), null when only people speak. */
export const senderOf = ({ senderLines }: Chat, text: SourceText): string | null =>
  senderLines.map((line) => partOf(body, line.text, 0) ?? bodyIn(text, line)).find((one) => one !== null) ?? null;
