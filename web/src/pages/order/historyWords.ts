import type { HistoryEntry } from '../../api/types.ts';
import { tr } from '../../text/tr.ts';

/** What happened, in words: a move by its stages, a change by what changed. A code nobody has translated is shown as it is. */
export function deedOf({ fromStage, toStage, what }: HistoryEntry): string {
  if (fromStage === null) return tr.order.arrived(tr.stages[toStage]);
  const codes = what.split(',').map((code) => code.trim()).filter((code) => code !== '');
  const changes = codes.filter((code) => code !== 'moved' && code !== 'moved-back').map((code) => tr.order.changes[code] ?? code);
  if (fromStage === toStage) return changes.length === 0 ? tr.order.renewed : tr.order.changed(changes);
  const move = (codes.includes('moved-back') ? tr.order.movedBack : tr.order.moved)(tr.stages[fromStage], tr.stages[toStage]);
  return changes.length === 0 ? move : `${move} · ${tr.order.changed(changes)}`;
}

/** Trendyol's status where it says more than the stage does. */
export function statusOf({ status, toStage }: HistoryEntry): string | null {
  const words = tr.statuses[status] ?? tr.unknownStatus(status);
  return words === tr.stages[toStage] ? null : words;
}
