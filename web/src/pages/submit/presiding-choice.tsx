import type { LiveReading } from '@songbang/engine/reading/reading.ts';
import type { TextEdit } from '@songbang/engine/rules/ways/way.ts';
import { useState } from 'react';
import type { Placement, RequestInput } from '../../api/types.ts';
import { presidingEdit } from '../../format/meeting-edit.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Button } from '../../parts/button.tsx';
import { Pick } from '../../parts/pick.tsx';

type Props = {
  leader: NonNullable<Placement['leader']>;
  posts: string[];
  reading: LiveReading;
  draft: RequestInput;
  onPut: (title: string, edits: TextEdit[]) => void;
};

/** Who presides as far as the notice says; where it says nothing, or nothing that fits one post, a chosen post is written into it. */
export function PresidingChoice({ leader, posts, reading, draft, onPut }: Props) {
  const { t } = useWords();
  const [post, setPost] = useState('');
  if (leader.post !== null) return <p className="small">{t('placement.leaderRead', { post: leader.post })}</p>;
  const put = () => {
    const edit = presidingEdit(draft.text, reading, { post, words: leader.words });
    if (edit) onPut('', [edit]);
  };
  return (
    <>
      <p className="small">
        {leader.words === null ? t('placement.leaderNone') : t('placement.leaderUnclear', { words: leader.words })}
      </p>
      {posts.length > 0 && (
        <p className="form-row">
          <Pick
            value={post}
            label={t('placement.leaderPick')}
            options={[
              { value: '', label: t('placement.leaderPick') },
              ...posts.map((one) => ({ value: one, label: one })),
            ]}
            onChange={setPost}
            size="small"
          />
          <Button size="small" disabled={post === ''} onClick={put}>
            {t('placement.leaderPut')}
          </Button>
        </p>
      )}
    </>
  );
}
