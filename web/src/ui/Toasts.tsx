import { tr } from '../text/tr.ts';
import { Icon, type IconName } from './Icon.tsx';
import { dismiss, useToasts, type Toast } from './toasts.ts';

const icons: Readonly<Record<Toast['tone'], IconName>> = { good: 'checkCircle', bad: 'warning', info: 'clock' };

export function Toasts() {
  const toasts = useToasts();
  return (
    <div className="toasts" role="status" aria-live="polite" aria-label={tr.toast.label}>
      {toasts.map(({ id, tone, text, code }) => (
        <div key={id} className={`toast-note toast-${tone}`}>
          <Icon name={icons[tone]} />
          <p>
            {text}
            {code != null && <small>{tr.states.supportCode}: <code>{code}</code></small>}
          </p>
          <button type="button" className="icon-button" aria-label={tr.close} onClick={() => dismiss(id)}><Icon name="x" /></button>
        </div>
      ))}
    </div>
  );
}
