import { readVolume } from '../../../device/station.ts';

export type Sound = 'good' | 'bad' | 'done';

interface Tone {
  readonly wave: OscillatorType;
  readonly hertz: number;
  /** Seconds after the start, and how long. */
  readonly at: number;
  readonly long: number;
}

/**
 * Three sounds that differ in pitch, timbre and rhythm at once, since a noisy room takes one of them away: a short clear tick,
 * a long low rattle in two bursts, a rising call of three.
 */
export const tones: Readonly<Record<Sound, readonly Tone[]>> = {
  good: [{ wave: 'sine', hertz: 1_320, at: 0, long: 0.11 }],
  bad: [{ wave: 'sawtooth', hertz: 147, at: 0, long: 0.26 }, { wave: 'sawtooth', hertz: 139, at: 0.34, long: 0.36 }],
  done: [{ wave: 'triangle', hertz: 659, at: 0, long: 0.13 }, { wave: 'triangle', hertz: 880, at: 0.14, long: 0.13 }, { wave: 'triangle', hertz: 1_175, at: 0.28, long: 0.3 }],
};

/** Milliseconds on and off; told apart in a gloved hand. */
export const shakes: Readonly<Record<Sound, number[]>> = { good: [40], bad: [220, 90, 220, 90, 220], done: [60, 60, 60, 60, 160] };

let context: AudioContext | undefined;

/** Plays at the device's volume and shakes a hand-held. Two sounds never overlap into a third: a new one silences the old. */
export function play(sound: Sound): void {
  if ('vibrate' in navigator) navigator.vibrate(shakes[sound]);
  const volume = readVolume() / 100;
  if (volume === 0) return;
  void context?.close();
  context = new AudioContext();
  for (const tone of tones[sound]) sing(context, tone, volume);
}

function sing(audio: AudioContext, { wave, hertz, at, long }: Tone, volume: number): void {
  const start = audio.currentTime + at;
  const voice = audio.createOscillator();
  const loudness = audio.createGain();
  voice.type = wave;
  voice.frequency.value = hertz;
  loudness.gain.setValueAtTime(0, start);
  loudness.gain.linearRampToValueAtTime(volume, start + 0.008);
  loudness.gain.setValueAtTime(volume, start + long - 0.03);
  loudness.gain.linearRampToValueAtTime(0, start + long);
  voice.connect(loudness).connect(audio.destination);
  voice.start(start);
  voice.stop(start + long);
}
