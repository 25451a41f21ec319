import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Tree } from 'antd';
import { useEffect, useState } from 'react';
import { placeSearchRead, placesRead } from '../../api/reads.ts';
import type { Place } from '../../api/types.ts';
import { Kit } from '../../kit/kit.tsx';
import { useWords } from '../../locale/use-locale.tsx';
import { Answered, Empty, TroubleView } from '../../parts/states.tsx';
import { HintedInput } from '../../parts/text-field.tsx';

type Props = { region: string; onPick: (place: Pick<Place, 'code' | 'name'>) => void };
type Node = { key: string; title: string; name: string; isLeaf: boolean; children?: Node[] };

const SEARCH_FROM = 2;
const nodesOf = (places: Place[], label: (place: Place) => string): Node[] =>
  places.map((place) => ({ key: place.code, name: place.name, title: label(place), isLeaf: place.childCount === 0 }));

const withChildren = (nodes: Node[], key: string, children: Node[]): Node[] =>
  nodes.map((node) => {
    if (node.key === key) return { ...node, children };
    return node.children && key.startsWith(node.key)
      ? { ...node, children: withChildren(node.children, key, children) }
      : node;
  });

/** From province to village, each branch fetched when it is opened; the way to one's own county is open at once. */
export function PlaceTree({ region, onPick }: Props) {
  const { t } = useWords();
  const [words, setWords] = useState('');
  const searching = words.trim().length >= SEARCH_FROM;
  return (
    <>
      <HintedInput type="search" value={words} hint={t('org.search')} onText={setWords} />
      {searching ? <Found q={words.trim()} onPick={onPick} /> : <Branches region={region} onPick={onPick} />}
    </>
  );
}

function Found({ q, onPick }: { q: string; onPick: Props['onPick'] }) {
  const { t, word } = useWords();
  const asked = useQuery(placeSearchRead(q));
  return (
    <Answered asked={asked}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty>{t('requests.emptySearch')}</Empty>
        ) : (
          <ul className="found-places">
            {items.map((place) => (
              <li key={place.code}>
                <button type="button" className="link" onClick={() => onPick(place)}>
                  {place.name}
                </button>{' '}
                <span className="faint small num">
                  {word('level', place.level)} {place.code}
                </span>
              </li>
            ))}
          </ul>
        )
      }
    </Answered>
  );
}

/** The codes of a region are prefixes of each other: 530427 lies in 5304, in 53. */
const waysTo = (region: string): string[] =>
  [2, 4, 6].filter((length) => region.length >= length).map((length) => region.slice(0, length));

function Branches({ region, onPick }: Props) {
  const { t } = useWords();
  const client = useQueryClient();
  const [nodes, setNodes] = useState<Node[] | null>(null);
  const [open, setOpen] = useState<string[]>([]);
  const [error, setError] = useState<unknown>(null);
  const label = (place: Place) => (place.childCount > 0 ? `${place.name} (${place.childCount})` : place.name);
  const load = async (parent: string | null) => nodesOf((await client.fetchQuery(placesRead(parent))).items, label);
  const begin = async () => {
    setError(null);
    try {
      let tree = await load(null);
      for (const code of waysTo(region)) tree = withChildren(tree, code, await load(code));
      setNodes(tree);
      setOpen(waysTo(region));
    } catch (caught) {
      setError(caught);
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per region
  useEffect(() => {
    void begin();
  }, [region]);
  if (error !== null) return <TroubleView error={error} onRetry={() => void begin()} />;
  if (nodes === null) return <p className="state">{t('state.loading')}</p>;
  if (nodes.length === 0) return <Empty>{t('org.treeEmpty')}</Empty>;
  return (
    <Kit>
      <Tree<Node>
        blockNode
        treeData={nodes}
        expandedKeys={open}
        onExpand={(keys) => setOpen(keys.map(String))}
        loadData={async ({ key, children }) => {
          if (children) return;
          const found = await load(String(key));
          setNodes((now) => now && withChildren(now, String(key), found));
        }}
        onSelect={(_keys, { node }) => onPick({ code: node.key, name: node.name })}
      />
    </Kit>
  );
}
