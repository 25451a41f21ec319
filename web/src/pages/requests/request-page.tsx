import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { requestRead } from '../../api/reads.ts';
import { useSession } from '../../app/session.ts';
import { addWords } from '../../locale/known-words.ts';
import { desk as deskWords } from '../../locale/zh-CN/desk.ts';
import { request as requestWords } from '../../locale/zh-CN/request.ts';
import { TroubleView } from '../../parts/states.tsx';
import { DeliveryActions } from '../desk/delivery-actions.tsx';
import { useDeliveryActs } from '../desk/use-delivery-acts.ts';
import { RequestView } from './request-view.tsx';
import '../desk/desk.css';

addWords(requestWords, deskWords);

/** One request on a page of its own, with what this unit can do about it on top. */
export function RequestPage() {
  const { id } = useParams({ from: '/signed-in/requests/$id' });
  return (
    <>
      <OwnActs key={id} id={id} />
      <RequestView key={id} id={id} />
    </>
  );
}

function OwnActs({ id }: { id: string }) {
  const session = useSession();
  const { data } = useQuery(requestRead(id));
  const acts = useDeliveryActs();
  const [disputing, setDisputing] = useState(false);
  const own = data?.abilities.act ? data.deliveries.find(({ unitId }) => unitId === session?.actor.unitId) : undefined;
  if (!own) return null;
  return (
    <>
      {acts.error !== null && <TroubleView error={acts.error} />}
      <div className="own-acts">
        <DeliveryActions
          state={own.state}
          disputing={disputing}
          onDisputing={setDisputing}
          onAct={(event, note) => {
            setDisputing(false);
            acts.act(own.id, event, note);
          }}
        />
      </div>
    </>
  );
}
