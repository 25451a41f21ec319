import { Link } from '@tanstack/react-router';
import type { CSSProperties } from 'react';
import type { Engagement } from '../../api/types.ts';
import { shortIssuer, shortTitle } from '../../format/short-title.ts';
import { useWords } from '../../locale/use-locale.tsx';
import type { Box } from './week-layout.ts';

type Props = { engagement: Engagement; box?: Box; upright?: boolean; clashing: boolean };

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

/**
 * A meeting or visit; with a box it stands at its hour with its road hatched before and after. Very many at one
 * time leave narrow columns: their words then run from top to bottom. A short meeting has more words than room: they
 * run on over the road home, then begin higher. Who joins by video goes nowhere, so the box leaves the place out.
 */
export function EngagementBox({ engagement, box, upright = false, clashing }: Props) {
  const { t, word } = useWords();
  const { kind, title, issuerName, place, video, travelMinutes, requestId, number } = engagement;
  const style: CSSProperties = box
    ? {
        top: percent(box.top),
        height: percent(box.height),
        left: percent(box.lane / box.lanes),
        width: percent(1 / box.lanes),
      }
    : {};
  const inner: CSSProperties = box ? { top: percent(box.travelBefore), bottom: percent(box.travelAfter) } : {};
  const times = box && (box.lanes > 1 ? box.startTime : `${box.startTime}–${box.endTime}`);
  const spoken = [
    times,
    word('engagement', kind),
    title,
    issuerName,
    place,
    travelMinutes > 0 ? t('week.travel', { minutes: travelMinutes }) : null,
    number ?? t('request.noNumber'),
  ];
  return (
    <Link
      to="/requests/$id"
      params={{ id: requestId }}
      className={`engagement ${kind}${clashing ? ' clashing' : ''}${box ? ' timed' : ''}${upright ? ' upright-words' : ''}`}
      style={style}
      title={spoken.filter(Boolean).join(' · ')}
    >
      {box && <span className="engagement-body" style={inner} />}
      {box && !upright && <span className="engagement-road" style={{ flexBasis: percent(box.travelBefore) }} />}
      <span className="engagement-words">
        {times && <span className="engagement-time num">{times} </span>}
        <b>{word('engagement', kind)}</b> {video && `${t('week.video')} `}
        {kind === 'visit' && `${shortIssuer(issuerName)} `}
        {shortTitle(title, issuerName)}
        {place && !(box && video) && <span className="engagement-place"> {place}</span>}
      </span>
    </Link>
  );
}
