import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../locale/use-locale.tsx';
import './controls.css';

type Props = {
  title: string;
  children: ReactNode /** Absent when it must not be closed by hand. */;
  onClose?: () => void;
};

/** The browser's own modal dialog: it keeps the focus inside and closes with Escape. */
export function Dialog({ title, children, onClose }: Props) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <h2>{title}</h2>
      {children}
      {onClose && (
        <button type="button" className="link" onClick={onClose}>
          {t('frame.close')}
        </button>
      )}
    </dialog>
  );
}
