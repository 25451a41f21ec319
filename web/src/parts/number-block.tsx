import { useWords } from '../locale/use-locale.tsx';

type Props = { requestId: string; number: string; expiresOn: string | null; retired?: boolean; over?: boolean };

/** The control number as it is printed on the request, with its code and where to check it. */
export function NumberBlock({ requestId, number, expiresOn, retired = false, over = false }: Props) {
  const { t, day } = useWords();
  const path = encodeURIComponent(number);
  return (
    <div className="number-block">
      <img src={`/api/numbers/${path}/qr.svg`} alt={t('receipt.qr')} width={112} height={112} />
      <div>
        <p className="number num">{number}</p>
        <p className="faint small">
          {retired && <strong className="look">{t(over ? 'receipt.over' : 'receipt.retired')} </strong>}
          {expiresOn && t('receipt.until', { date: day(expiresOn) })}
        </p>
        <p className="words">
          <a className="link" href={`/api/requests/${requestId}/stamp.docx`} download>
            {t('receipt.stamp')}
          </a>
          <a className="link" href={`/api/requests/${requestId}/receipt.docx`} download>
            {t('receipt.compliance')}
          </a>
          <a className="link" href={`/verify/${path}`} target="_blank" rel="noreferrer">
            {t('receipt.verify')}
          </a>
        </p>
      </div>
    </div>
  );
}
