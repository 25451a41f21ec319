import { useQuery } from '@tanstack/react-query';
import { unitsRead } from '../../api/reads.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Answered, Empty } from '../../parts/states.tsx';

export function UnitsOfPlace({ code }: { code: string }) {
  const { t, word } = useWords();
  const asked = useQuery(unitsRead({ place: code }));
  return (
    <Answered asked={asked}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty>{t('org.noUnits')}</Empty>
        ) : (
          <ul className="units">
            {items.map((unit) => (
              <li key={unit.id}>
                {unit.name}
                <span className="facts num">
                  <span>{word('unitKind', unit.kind)}</span>
                  <span>{t('org.unitCode', { code: unit.issuerCode })}</span>
                  {unit.villageCount > 0 && <span>{t('org.villages', { count: unit.villageCount })}</span>}
                </span>
              </li>
            ))}
          </ul>
        )
      }
    </Answered>
  );
}
