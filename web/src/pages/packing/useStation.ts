import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { mayPass } from '../../api/client.ts';
import { confirmPacking, holdPackage, packingKey, packingQuery, releasePackage, restartPacking, takeOver, turnQuery, type PackingFilter, type Scan } from '../../api/packing.ts';
import type { HoldReason, PackingAnswer, PackingState, ScanAnswer } from '../../api/types.ts';
import { trPacking } from '../../text/trPacking.ts';
import { failureOf } from '../../ui/failure.ts';
import { toast } from '../../ui/toasts.ts';
import { play } from './device/sounds.ts';
import { closingOf, signalOf, soundOf, stopOf, type Signal } from './signal.ts';
import { useLabelPrinter } from './print/useLabelPrinter.ts';
import { useScanLine } from './useScanLine.ts';

const retryConfirmMs = 2_000;

/** The package on the table, what the server last said about it, and every deed of the station. */
export function useStation(station: string, filter: PackingFilter) {
  const client = useQueryClient();
  const printer = useLabelPrinter();
  const [turn, setTurn] = useState(0);
  const [signal, setSignal] = useState<Signal | null>(null);
  const [stopped, setStopped] = useState<string | null>(null);
  const [lastPacked, setLastPacked] = useState<PackingState | null>(null);
  const [taken, setTaken] = useState<PackingState | null>(null);

  const say = (next: Signal) => {
    setSignal(next);
    play(soundOf(next));
  };
  const refuse = (error: Error) => {
    const { title, text } = failureOf(error);
    say({ tone: 'bad', sentence: error.name === 'Problem' ? text : `${title}. ${text}` });
    void client.invalidateQueries({ queryKey: ['packing', 'one'] });
  };
  /** Puts the server's word on the table; a poll that is under way may be older and is dropped. */
  const lay = (state: PackingState) => {
    void client.cancelQueries({ queryKey: packingKey(state.packageId) });
    client.setQueryData(packingKey(state.packageId), state);
  };
  const advance = (next: Signal | null) => {
    setTaken(null);
    setStopped(null);
    setSignal(next);
    setTurn((last) => last + 1);
    void client.invalidateQueries({ queryKey: ['packing', 'queue'] });
  };

  const asked = useQuery(turnQuery(station, filter, turn));
  const first = taken ?? asked.data?.packages[0] ?? null;
  const packageId = first?.packageId ?? null;

  const line = useScanLine({
    onAnswer: (answer: ScanAnswer, scan: Scan) => {
      lay(answer.state);
      const heard = signalOf(answer);
      // An earlier page's scan may belong to a package that lies here no more.
      if (packageId !== null && scan.packageId !== packageId) {
        toast(heard.tone === 'bad' ? 'bad' : 'info', trPacking.signal.late(answer.sentence));
        return;
      }
      if (heard.tone === 'bad') setStopped(closingOf(answer.state));
      else setStopped(null);
      say(heard);
    },
    onRefused: refuse,
  });

  const deed = { onError: refuse };
  const confirming = useMutation({
    mutationFn: (id: number) => confirmPacking(id, station),
    // Safe to send again; the box is closed when the server said so, not before.
    retry: (_, error) => mayPass(error),
    retryDelay: retryConfirmMs,
    onSuccess: ({ sentence, state }: PackingAnswer) => {
      setLastPacked(state);
      advance({ tone: 'good', sentence });
      printer.print(state, null);
    },
    onError: (error: Error) => {
      setStopped(current === null ? null : closingOf(current));
      refuse(error);
    },
  });
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
      setTaken(state);
      setSignal({ tone: 'info', sentence });
      void client.invalidateQueries({ queryKey: ['packing', 'queue'] });
    },
    ...deed,
  });

  const watched = useQuery({ ...packingQuery(packageId, !confirming.isPending && line.queue.waiting.length === 0) });
  const current = first === null ? null : (watched.data ?? first);
  const busy = [confirming, skipping, holding, restarting, takingOver].some(({ isPending }) => isPending);

  return {
    asked, current, signal, line, busy, lastPacked, say, printer,
    confirming: confirming.isPending,
    confirmFailures: confirming.failureCount,
    closing: current === null ? null : closingOf(current),
    stop: current === null ? null : stopOf(current, station),
    counting: current !== null && closingOf(current) !== stopped && !busy && line.queue.waiting.length === 0,
    confirmSeconds: asked.data?.confirmSeconds ?? 0,
    advance: () => advance(null),
    halt: () => setStopped(current === null ? null : closingOf(current)),
    hush: () => setSignal(null),
    confirm: () => { if (current !== null && !busy) confirming.mutate(current.packageId); },
    skip: () => { if (current !== null && !busy) skipping.mutate(current.packageId); },
    hold: (reason: HoldReason, note: string | null) => { if (current !== null && !busy) holding.mutate({ id: current.packageId, reason, note }); },
    restart: () => { if (current !== null && !busy) restarting.mutate(current.packageId); },
    takeOver: (id: number) => { if (!busy) takingOver.mutate(id); },
  };
}

export type StationView = ReturnType<typeof useStation>;
