import type { TimelineEntry } from '../../../api/types.ts';
import { trCommands } from '../../../text/order/trCommands.ts';
import { trPacking } from '../../../text/trPacking.ts';
import { trProof } from '../../../text/order/trProof.ts';
import type { IconName } from '../../../ui/Icon.tsx';
import { deedOf, statusOf } from './historyWords.ts';

/** One line of the timeline, ready for the eye. */
export interface TimelineWords {
  readonly icon: IconName;
  /** Moves between stages stand out; readings and changes stay quiet. */
  readonly quiet: boolean;
  /** Something that should not have happened, or that somebody must look at. */
  readonly bad: boolean;
  readonly title: string;
  readonly facts: readonly string[];
}

export function wordsOf(entry: TimelineEntry): TimelineWords {
  const facts = (...parts: readonly (string | null)[]) => parts.filter((part): part is string => part !== null && part !== '');
  switch (entry.kind) {
    case 'history': {
      if (entry.move === null) throw new TypeError('A move without its stages.');
      const { move } = entry;
      return { icon: 'boxSeam', quiet: move.fromStage === move.toStage, bad: move.toStage === 'cancelled' && move.fromStage !== move.toStage, title: deedOf(move), facts: facts(trProof.history.sources[move.source], entry.who, statusOf(move)) };
    }
    case 'scan': {
      const good = entry.scan === 'accepted' || entry.scan === 'completed';
      return { icon: 'upcScan', quiet: true, bad: !good, title: `${entry.scan === null ? '' : trProof.scans[entry.scan]}: ${entry.barcode ?? ''}`, facts: facts(entry.where, entry.who) };
    }
    case 'pick':
      return { icon: 'upcScan', quiet: true, bad: entry.pick === 'missing', title: `${entry.pick === null ? '' : trProof.picks[entry.pick]}: ${entry.barcode ?? ''}`, facts: facts(trProof.inWave(entry.number ?? 0), reasonOf(entry.text), entry.who) };
    case 'print':
      return { icon: 'printer', quiet: true, bad: false, title: trProof.print(entry.number ?? 1), facts: facts(entry.text, entry.where, entry.who) };
    case 'photo':
      return { icon: 'camera', quiet: true, bad: false, title: trProof.photo, facts: facts(entry.who) };
    case 'wave':
      return { icon: 'list', quiet: true, bad: false, title: trProof.wave(entry.number ?? 0), facts: facts(entry.who) };
    case 'asked':
      return { icon: 'truck', quiet: true, bad: false, title: trProof.asked(told(entry)), facts: facts(entry.who) };
    case 'answered':
      return { icon: 'truck', quiet: true, bad: entry.state === 'failed', title: trProof.answered(told(entry), entry.state === null ? '' : trCommands.states[entry.state]), facts: facts(entry.text) };
  }
}

const told = ({ command }: TimelineEntry) => (command === null ? '' : trCommands.kinds[command]);

/** Why a pair was missing, in words; a reason nobody has translated is shown as it is. */
function reasonOf(text: string | null): string | null {
  if (text === null) return null;
  const reasons: Readonly<Record<string, string | undefined>> = trPacking.held.reasons;
  return reasons[text.charAt(0).toLowerCase() + text.slice(1)] ?? text;
}
