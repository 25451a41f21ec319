import type { RequestDetail } from '../../api/types.ts';
import { useWords } from '../../locale/use-locale.tsx';

export function RequestHead({ request }: { request: RequestDetail }) {
  const { t, word, moment, day } = useWords();
  const { issuedOn, docNo, emergency, emergencyBasis, caseCode } = request;
  return (
    <header className="request-head">
      <h1>{request.title}</h1>
      <p className="facts num">
        <strong>{request.issuerName}</strong>
        <span>{word('level', request.issuerLevel ?? 'unknown')}</span>
        <span>{word('kind', request.kind)}</span>
        <span>{word('channel', request.channel)}</span>
        <span className="tag accent">{word('requestState', request.state)}</span>
        {request.origin === 'stray' && <span className="tag amber">{word('origin', request.origin)}</span>}
        {docNo && <span>{t('request.docNo', { number: docNo })}</span>}
        {issuedOn && <span>{t('request.issuedOn', { date: issuedOn.length === 10 ? day(issuedOn) : issuedOn })}</span>}
        <span>{t('request.received', { when: moment(request.receivedAt) })}</span>
        {!request.number && request.state !== 'stray' && <span className="look">{t('request.noNumber')}</span>}
        {caseCode && <span>{t('requests.case', { code: word('case', caseCode) })}</span>}
      </p>
      {emergency && <p className="must">{t('request.emergency', { basis: emergencyBasis ?? '' })}</p>}
    </header>
  );
}
