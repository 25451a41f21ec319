import { useCallback, useState } from 'react';
import type { Admission } from '../../api/types.ts';
import { useSession } from '../../app/session.ts';
import { SubmitForm } from './submit-form.tsx';
import { SubmitReceipt } from './submit-receipt.tsx';
import './submit.css';

export function SubmitPage() {
  const session = useSession();
  const [receipt, setReceipt] = useState<Admission | null>(null);
  const again = useCallback(() => setReceipt(null), []);
  if (!session) return null;
  if (receipt) return <SubmitReceipt admission={receipt} onAgain={again} />;
  return <SubmitForm key={session.actor.accountId} accountId={session.actor.accountId} onAdmitted={setReceipt} />;
}
