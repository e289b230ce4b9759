import { useSyncExternalStore } from 'react';

/** What this device remembers: the name of its table and how loud it is. Nothing of a person. */
const stationKey = 'gullu.station';
const volumeKey = 'gullu.volume';
const firstVolume = 70;
const listeners = new Set<() => void>();

export const longestStation = 60;

export function useStationName(): string | null {
  return useSyncExternalStore(subscribe, () => localStorage.getItem(stationKey));
}

export function nameStation(name: string): void {
  localStorage.setItem(stationKey, name);
  listeners.forEach((listener) => listener());
}

/** 0 (silent) to 100. */
export function useVolume(): number {
  return useSyncExternalStore(subscribe, readVolume);
}

export function readVolume(): number {
  const kept = Number(localStorage.getItem(volumeKey) ?? firstVolume);
  return Number.isFinite(kept) ? Math.min(100, Math.max(0, kept)) : firstVolume;
}

export function setVolume(volume: number): void {
  localStorage.setItem(volumeKey, String(volume));
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
