import { Modal } from 'antd';
import { useWords } from '../locale/use-locale.tsx';
import type { MessageKey } from '../locale/zh-CN.ts';

const KEYS: [keys: string[], label: MessageKey][] = [
  [['j', 'k'], 'keys.move'],
  [['Enter'], 'keys.open'],
  [['a'], 'keys.accept'],
  [['d'], 'keys.dispute'],
  [['n'], 'keys.new'],
  [['/'], 'keys.search'],
  [['?'], 'keys.help'],
];

export function KeyboardHelp({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  return (
    <Modal open title={t('frame.keys')} footer={null} width={360} onCancel={onClose}>
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
    </Modal>
  );
}
