import { useMutation, useQueryClient } from '@tanstack/react-query';
import { retryCommand } from '../../api/orders.ts';
import type { CommandEntry } from '../../api/types.ts';
import { trCommands } from '../../text/order/trCommands.ts';
import { useMay } from '../../ui/access.ts';
import { toastFailure } from '../../ui/failure.ts';
import { formatDateTime } from '../../ui/format/format.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { toast } from '../../ui/toasts.ts';

const looks: Readonly<Record<CommandEntry['state'], { readonly icon: IconName; readonly tone: string }>> = {
  pending: { icon: 'clock', tone: 'grey' },
  sent: { icon: 'hourglass', tone: 'blue' },
  confirmed: { icon: 'check', tone: 'green' },
  failed: { icon: 'warning', tone: 'red' },
  superseded: { icon: 'dashCircle', tone: 'grey' },
};

/** What Trendyol was told about the package, and what it said. */
export function OrderCommands({ commands }: { readonly commands: readonly CommandEntry[] }) {
  if (commands.length === 0) return null;
  return (
    <section className="panel">
      <h2>{trCommands.title}</h2>
      <ul className="told">
        {commands.map((command) => <Command key={command.id} command={command} />)}
      </ul>
    </section>
  );
}

function Command({ command }: { readonly command: CommandEntry }) {
  const { icon, tone } = looks[command.state];
  const facts = [trCommands.asked(formatDateTime(command.createdAt), command.createdBy)];
  if (command.attempts > 0) facts.push(trCommands.attempts(command.attempts));
  if (command.nextAttemptAt !== null && command.attempts > 0) facts.push(trCommands.next(formatDateTime(command.nextAttemptAt)));
  return (
    <li>
      <p className="told-head"><strong>{trCommands.kinds[command.kind]}</strong><span className={`chip chip-${tone}`}><Icon name={icon} />{trCommands.states[command.state]}</span></p>
      {command.lastAnswer !== null && <p>{command.lastAnswer}</p>}
      <small className="number">{facts.join(' · ')}</small>
      {(command.endedAt === null || command.state === 'failed') && <Retry command={command} />}
    </li>
  );
}

function Retry({ command }: { readonly command: CommandEntry }) {
  const may = useMay();
  const client = useQueryClient();
  const retrying = useMutation({
    mutationFn: () => retryCommand(command.id),
    onSuccess: async () => {
      toast('good', `${trCommands.kinds[command.kind]}: ${trCommands.retried}`);
      await client.invalidateQueries({ queryKey: ['orders', 'one'] });
    },
    onError: toastFailure,
  });
  if (!may('commandTrendyol')) return null;
  return (
    <button type="button" className="btn btn-outline" aria-disabled={retrying.isPending} onClick={() => { if (!retrying.isPending) retrying.mutate(); }}>
      <Icon name="arrowClockwise" spin={retrying.isPending} />{retrying.isPending ? trCommands.retrying : trCommands.retry}
    </button>
  );
}
