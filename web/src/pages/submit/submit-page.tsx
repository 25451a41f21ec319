import { useCallback, useState } from 'react';
import type { Admission } from '../../api/types.ts';
import { useSession } from '../../app/session.ts';
import { addWords } from '../../locale/known-words.ts';
import { lists } from '../../locale/zh-CN/lists.ts';
import { papers } from '../../locale/zh-CN/papers.ts';
import { placement } from '../../locale/zh-CN/placement.ts';
import { plan } from '../../locale/zh-CN/plan.ts';
import { submit as submitWords } from '../../locale/zh-CN/submit.ts';
import { week } from '../../locale/zh-CN/week.ts';
import { SubmitForm } from './submit-form.tsx';
import { SubmitReceipt } from './submit-receipt.tsx';
import './submit.css';

addWords(submitWords, papers, lists, placement, week, plan);

export function SubmitPage() {
  const session = useSession();
  const [receipt, setReceipt] = useState<Admission | null>(null);
  const again = useCallback(() => setReceipt(null), []);
  if (!session) return null;
  if (receipt) return <SubmitReceipt admission={receipt} onAgain={again} />;
  return <SubmitForm key={session.actor.accountId} accountId={session.actor.accountId} onAdmitted={setReceipt} />;
}
