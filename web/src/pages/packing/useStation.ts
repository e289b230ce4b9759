import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { holdPackage, packingKey, releasePackage, restartPacking, takeOver, type Closing, type Deed, type DeedAnswer, type PackingFilter, type Scan } from '../../api/packing.ts';
import type { HoldReason, PackingAnswer, PackingState, ScanAnswer } from '../../api/types.ts';
import { trPacking } from '../../text/trPacking.ts';
import { trStation } from '../../text/trStation.ts';
import { failureOf } from '../../ui/failure.ts';
import { toast } from '../../ui/toasts.ts';
import { play } from './device/sounds.ts';
import { counts } from './offline/judge.ts';
import { createShelf } from './offline/shelf.ts';
import { openShelfStore } from './offline/shelfStore.ts';
import { useLabelPrinter } from './print/useLabelPrinter.ts';
import { closedIn, type ScanQueue } from './scans/scanQueue.ts';
import { closingOf, signalOf, soundOf, stopOf, toneOf, type Signal } from './signal.ts';
import { useScanLine } from './useScanLine.ts';
import { useTable } from './useTable.ts';

/** The package on the table, what was last said about it, and every deed of the station. */
export function useStation(station: string, filter: PackingFilter) {
  const client = useQueryClient();
  const printer = useLabelPrinter();
  const [shelf] = useState(() => createShelf(station, openShelfStore()));
  const [signal, setSignal] = useState<Signal | null>(null);
  const [stopped, setStopped] = useState<string | null>(null);
  const [lastPacked, setLastPacked] = useState<PackingState | null>(null);

  const say = (next: Signal) => {
    setSignal(next);
    play(soundOf(next));
  };
  const sentenceOf = (error: Error) => {
    const { title, text } = failureOf(error);
    return error.name === 'Problem' ? text : `${title}. ${text}`;
  };
  const refuse = (error: Error) => {
    say({ tone: 'bad', sentence: sentenceOf(error) });
    void client.invalidateQueries({ queryKey: ['packing', 'one'] });
  };
  /** Puts the server's word on the table; a poll that is under way may be older and is dropped. */
  const lay = (state: PackingState) => {
    void client.cancelQueries({ queryKey: packingKey(state.packageId) });
    client.setQueryData(packingKey(state.packageId), state);
  };
  const advance = (next: Signal | null) => {
    setStopped(null);
    setSignal(next);
    table.next();
    void client.invalidateQueries({ queryKey: ['packing', 'queue'] });
  };

  const judged = async (answer: ScanAnswer, deed: Scan) => {
    lay(answer.state);
    shelf.know(answer.state);
    const heard = signalOf(answer);
    const otherwise = deed.verdict !== undefined && counts(deed.verdict) !== counts(answer.result);
    if (shelf.isBoxed(deed.packageId)) {
      if (otherwise) await shelf.differ(deed.packageId, answer.sentence);
    } else if (deed.packageId !== table.packageId) toast(heard.tone === 'bad' ? 'bad' : 'info', trPacking.signal.late(answer.sentence));
    else {
      setStopped(heard.tone === 'bad' ? closingOf(answer.state) : null);
      // What the device has judged before must not sound again, unless the server thinks otherwise.
      if (otherwise || !line.queue.offline) say(otherwise ? { tone: 'bad', sentence: trStation.offline.otherwise(answer.sentence) } : heard);
    }
  };
  const closed = async ({ sentence, state }: PackingAnswer, { kind, packageId, scanId }: Closing) => {
    if (kind === 'confirm') {
      setLastPacked(state);
      // A page that dies before it has forgotten the deed hears the answer twice: that is one label, not a copy that needs a reason.
      printer.print(state, null, scanId);
    }
    if (shelf.isBoxed(packageId)) await shelf.settle(packageId, 'packed', '');
    else if (packageId === table.packageId) advance({ tone: kind === 'confirm' ? 'good' : 'info', sentence });
  };
  const line = useScanLine({
    onAnswer: async (answer: DeedAnswer, deed: Deed) => {
      if ('result' in answer && 'code' in deed) await judged(answer, deed);
      else if (!('result' in answer) && !('code' in deed)) await closed(answer, deed);
    },
    onRefused: async (error: Error, deed: Deed) => {
      if (shelf.isBoxed(deed.packageId)) {
        play('bad');
        await (deed.kind === 'confirm' ? shelf.settle(deed.packageId, 'refused', sentenceOf(error)) : shelf.differ(deed.packageId, sentenceOf(error)));
        return;
      }
      if (table.current !== null) setStopped(closingOf(table.current));
      refuse(error);
    },
    onQueue: (queue: ScanQueue) => {
      shelf.note(closedIn(queue));
      if (queue.offline) queue.waiting.forEach(({ kind, packageId }) => { if (kind === 'confirm' && !shelf.isBoxed(packageId)) void box(packageId); });
    },
  }, shelf.opened);
  /** A box that is closed while nobody answers leaves the table as soon as its number is kept, which finds it again. */
  const box = async (closing: number) => {
    const state = [...(table.current === null ? [] : [table.current]), ...shelf.packages()].find(({ packageId }) => packageId === closing);
    const number = state === undefined ? null : await shelf.box(state);
    if (number !== null && closing === table.packageId) advance({ tone: 'info', sentence: trStation.offline.write(number) });
  };
  const table = useTable(station, filter, line.queue, shelf);
  const { asked, current, packageId } = table;
  const { offline, waiting } = line.queue;

  const deed = { onError: refuse };
  const skipping = useMutation({ mutationFn: (id: number) => releasePackage(id, station, true), onSuccess: ({ sentence }) => advance({ tone: 'info', sentence }), ...deed });
  const holding = useMutation({
    mutationFn: ({ id, reason, note }: { readonly id: number; readonly reason: HoldReason; readonly note: string | null }) => holdPackage(id, reason, note),
    onSuccess: ({ sentence }) => advance({ tone: 'info', sentence }),
    ...deed,
  });
  const restarting = useMutation({
    mutationFn: (id: number) => restartPacking(id, station),
    onSuccess: ({ sentence, state }) => {
      lay(state);
      setStopped(null);
      setSignal({ tone: 'info', sentence });
    },
    ...deed,
  });
  const takingOver = useMutation({
    mutationFn: async (id: number) => {
      if (current !== null && stopOf(current, station) === null) await releasePackage(current.packageId, station, false);
      return takeOver(id, station);
    },
    onSuccess: ({ sentence, state }) => {
      lay(state);
      setStopped(null);
      table.take(state);
      setSignal({ tone: 'info', sentence });
      void client.invalidateQueries({ queryKey: ['packing', 'queue'] });
    },
    ...deed,
  });

  const confirming = waiting.some(({ kind, packageId: id }) => kind === 'confirm' && id === packageId);
  const busy = confirming || [skipping, holding, restarting, takingOver].some(({ isPending }) => isPending);
  const closing = current === null ? null : closingOf(current);

  return {
    asked, current, signal, line, busy, lastPacked, say, printer, shelf, confirming, closing, offline,
    verdict: table.lastVerdict,
    stop: current === null ? null : stopOf(current, station),
    counting: closing !== stopped && !busy && (waiting.length === 0 || offline),
    confirmSeconds: asked.data?.confirmSeconds ?? 0,
    advance: () => advance(null),
    halt: () => setStopped(closing),
    hush: () => setSignal(null),
    read: async (code: string) => {
      if (packageId === null) return;
      const verdict = table.foresee(code)?.result;
      const judges = offline && verdict !== undefined;
      if (judges) {
        setSignal(null);
        setStopped(null);
      }
      await line.add({ code, packageId, station, ...(verdict === undefined ? {} : { verdict }) });
      if (judges) play(toneOf(verdict));
    },
    confirm: () => { if (packageId !== null && !busy) void line.add({ kind: 'confirm', packageId, station }); },
    skip: () => {
      if (packageId === null || busy) return;
      if (!offline) skipping.mutate(packageId);
      else {
        void line.add({ kind: 'skip', packageId, station });
        advance({ tone: 'info', sentence: trStation.offline.skipped });
      }
    },
    hold: (reason: HoldReason, note: string | null) => { if (packageId !== null && !busy) holding.mutate({ id: packageId, reason, note }); },
    restart: () => { if (packageId !== null && !busy) restarting.mutate(packageId); },
    takeOver: (id: number) => { if (!busy) takingOver.mutate(id); },
  };
}

export type StationView = ReturnType<typeof useStation>;
