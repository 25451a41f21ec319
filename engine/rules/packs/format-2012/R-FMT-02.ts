import { defineRule, observe } from '../../rule.ts';
import { documents2012 } from '../../sources.ts';
import { advise } from '../../text/fixes.ts';
import { titleHit } from '../../text/title.ts';

const NOT_A_GENRE = /(?:方案|办法|细则|要点|规划|计划|制度|预案|措施|总结|简报|提示|须知)$/;

export const statutoryGenre = defineRule({
  id: 'R-FMT-02',
  version: 3,
  titles: { zh: '公文种类', en: 'Document genre' },
  requirement: {
    zh: '公文种类为决议、决定、通知、意见、函等15种，方案、办法、要点等应当随法定文种印发',
    en: 'there are 15 genres; schemes, measures and key points travel under one of them',
  },
  source: documents2012('第八条', 'art. 8', 1),
  modality: 'obligation',
  effectiveFrom: '2012-07-01',
  // A fault of form lays no burden on anybody.
  ceiling: 'hint',
  check(demand) {
    const hit = titleHit(demand, NOT_A_GENRE);
    // A title cut short by the line it stands on goes on in the text: …实施方案的通知.
    if (
      !hit ||
      (hit.span &&
        /^[ \u3000”》]*的(?:紧急|补充)?(?:通知|函|批复|意见|决定|通报|请示|报告|公告)/.test(
          demand.text.slice(hit.span[1]),
        ))
    )
      return observe([]);
    return observe([
      {
        span: hit.span,
        fact: { zh: `标题以“${hit.words}”作文种`, en: 'The title ends in a word that is no document genre' },
        way: { zh: '可改为“关于印发…的通知”。', en: 'It may be issued under a notice.' },
        fixes: [advise('genre', '改文种', '以通知印发，原文作附件')],
      },
    ]);
  },
});
