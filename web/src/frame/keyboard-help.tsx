import { useWords } from '../locale/use-locale.tsx';
import type { MessageKey } from '../locale/zh-CN.ts';
import { Dialog } from '../parts/dialog.tsx';

const KEYS: [keys: string[], label: MessageKey][] = [
  [['j', 'k'], 'keys.move'],
  [['Enter'], 'keys.open'],
  [['a'], 'keys.accept'],
  [['d'], 'keys.dispute'],
  [['n'], 'keys.new'],
  [['Ctrl', 'Enter'], 'keys.submit'],
  [['/'], 'keys.search'],
  [['Esc'], 'keys.leave'],
  [['?'], 'keys.help'],
];

export function KeyboardHelp({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  return (
    <Dialog title={t('frame.keys')} onClose={onClose}>
      <dl className="keys">
        {KEYS.map(([keys, label]) => (
          <div key={label}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(label)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
