import type { QueueFigures, SystemState, TimerRow, TrendyolRoads } from '../../../api/types.ts';
import { tr } from '../../../text/tr.ts';
import { trProblems } from '../../../text/upkeep/trProblems.ts';
import { trRuns } from '../../../text/upkeep/trRuns.ts';
import { trSystem } from '../../../text/upkeep/trSystem.ts';

/** Something that a person must look at. */
export interface Concern {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  /** The page with its buttons; null where only the machine itself can be looked at. */
  readonly page: '/problems' | '/runs' | null;
}

/** A queue stands when its foremost message is older than this; the server's alarm says the same unless set otherwise. */
const queueStandsAfterMs = 10 * 60_000;

export const isTimerBad = ({ state }: TimerRow) => state === 'failed' || state === 'late';

export const isQueueBad = ({ oldest, poison }: QueueFigures, now: number) => poison > 0 || (oldest !== null && now - Date.parse(oldest) > queueStandsAfterMs);

export const isDiskLow = ({ machine: { disk } }: SystemState) => disk !== null && disk.freeBytes < disk.bytes / 10;

/** How long ago it was, in words. */
export const agoOf = (instant: string, now: number) => tr.age((now - Date.parse(instant)) / 1000);

/** What is wrong, what everything stands on first. */
export function concernsOf(system: SystemState, roads: TrendyolRoads | undefined, now: number): readonly Concern[] {
  return [
    ...system.parts.filter(({ ok }) => !ok).map((part) => concern(`part ${part.name}`, trSystem.partNames[part.name] ?? part.name, trSystem.partBad(part))),
    ...(isDiskLow(system) ? [concern('disk', trSystem.disk, trSystem.diskLow)] : []),
    ...(roads?.breakers ?? []).flatMap(({ module, downSince }) =>
      downSince === null ? [] : [concern(`module ${module}`, trSystem.moduleNames[module] ?? module, trSystem.moduleDown(agoOf(downSince, now)))]),
    ...system.timers.filter(isTimerBad).map((timer) => concern(`timer ${timer.name}`, trRuns.functions[timer.name] ?? timer.name, timerText(timer, now), '/runs')),
    ...(system.queues ?? []).filter((queue) => isQueueBad(queue, now)).map((queue) =>
      concern(`queue ${queue.name}`, trSystem.queueNames[queue.name] ?? queue.name, queueText(queue, now), queue.poison > 0 ? '/problems' : null)),
    ...system.store.problems.map(({ cause, count, since }) => concern(`problem ${cause}`, trProblems.causes[cause], trSystem.heap(count, agoOf(since, now)), '/problems')),
  ];
}

function concern(key: string, title: string, text: string, page: Concern['page'] = null): Concern {
  return { key, title, text, page };
}

function timerText({ state, failure, lastOkAt }: TimerRow, now: number): string {
  return state === 'late' ? trSystem.timerLate : trSystem.timerFailed(failure ?? '', lastOkAt === null ? trSystem.notYet : agoOf(lastOkAt, now));
}

function queueText({ poison, oldest }: QueueFigures, now: number): string {
  return poison > 0 || oldest === null ? trSystem.poisoned(poison) : trSystem.queueOld(agoOf(oldest, now));
}
