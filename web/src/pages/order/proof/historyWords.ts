import type { HistoryEntry } from '../../../api/types.ts';
import { tr } from '../../../text/tr.ts';
import { trProof } from '../../../text/order/trProof.ts';

/** What happened, in words: a move by its stages, a change by what changed. A code nobody has translated is shown as it is. */
export function deedOf({ fromStage, toStage, what }: HistoryEntry): string {
  if (fromStage === null) return trProof.history.arrived(tr.stages[toStage]);
  const codes = what.split(',').map((code) => code.trim()).filter((code) => code !== '');
  const changes = codes.filter((code) => code !== 'moved' && code !== 'moved-back').map((code) => trProof.history.changes[code] ?? code);
  if (fromStage === toStage) return changes.length === 0 ? trProof.history.renewed : trProof.history.changed(changes);
  const move = (codes.includes('moved-back') ? trProof.history.movedBack : trProof.history.moved)(tr.stages[fromStage], tr.stages[toStage]);
  return changes.length === 0 ? move : `${move} · ${trProof.history.changed(changes)}`;
}

/** Trendyol's status where it says more than the stage does. */
export function statusOf({ status, toStage }: HistoryEntry): string | null {
  const words = tr.statuses[status] ?? tr.unknownStatus(status);
  return words === tr.stages[toStage] ? null : words;
}
