import { defineRule, observe } from '../../rule.ts';
import { provisions2024 } from '../../sources.ts';
import { replaceWords } from '../../text/fixes.ts';
import { type Hit, hits } from '../../text/hits.ts';

const OVERNIGHT =
  /传达(?:学习|贯彻)?不过夜|(?:连夜|当晚|当天晚上|今晚|今天晚上|会后当日|当日内|会议当天)[^。；\n，,]{0,10}?(?:传达|召开[^。；\n，,]{0,6}会|贯彻落实会)/g;

const URGENT = /防汛|险情|应急响应|预警|抢险/;
/** 县委当晚召开常委会会议 tells what somebody did; 各村要在今晚传达 asks it. */
const isAsked = ({ words, sentence }: Hit): boolean =>
  words.includes('不过夜') || (/要|须|请|务必|一律|会后/.test(sentence.text) && !/常委会|党组会/.test(words));

export const overnightRelay = defineRule({
  id: 'R-MTG-11',
  version: 4,
  titles: { zh: '传达不过夜', en: 'Overnight relay meetings' },
  requirement: { zh: '不搞“传达不过夜”式层层开会', en: 'overnight relay meetings are not staged' },
  source: provisions2024('第二部分', 'part 2', 2),
  modality: 'prohibition',
  effectiveFrom: '2024-08-06',
  whom: 'below',
  emergencyExempt: true,
  check(demand) {
    return observe(
      hits(demand, OVERNIGHT, { except: URGENT })
        .filter(isAsked)
        .map((hit) => ({
          span: hit.span,
          fact: { zh: `要求“${hit.words}”`, en: 'The text asks for a relay meeting overnight' },
          way: {
            zh: '请改为“结合实际传达”，不限当日、不要求专门开会。',
            en: 'Please let units pass it on as fits, without a meeting of its own.',
          },
          fixes: [replaceWords(hit, '结合实际传达', '改为结合实际传达')],
        })),
    );
  },
});
