import { noteServerTime } from '../ui/clock.ts';
import { readProblem, Unreachable } from './problem.ts';

const answerWithinMs = 30_000;
/** Pauses before a write that met a dead line is sent again; its Idempotency-Key makes that harmless. */
const writeRetriesMs = [500, 1500];

type Method = 'GET' | 'POST' | 'DELETE';

interface Sending {
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
  /** False for streams that may rightly take minutes. */
  readonly limited?: boolean;
}

declare global {
  interface Window {
    /** Answers that public/early.js asked for while this script was on its way; null where none came. */
    gulluEarly?: Partial<Record<string, Promise<Response | null>>>;
  }
}

/** Reads JSON. Throws {@link Problem} for a refusal and {@link Unreachable} when the server cannot be met. */
export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await (await send('GET', path, { signal })).json()) as T;
}

/** Changes something. Every call is one intent with one idempotency key, also when the line breaks and it is sent again. */
export async function write(method: 'POST' | 'DELETE', path: string, body?: unknown): Promise<Response> {
  return send(method, path, { body });
}

/** A file for the screen or the printer; the caller reads the stream. */
export async function download(path: string, signal: AbortSignal, body?: unknown): Promise<Response> {
  return send(body === undefined ? 'GET' : 'POST', path, { body, signal, limited: false });
}

async function send(method: Method, path: string, sending: Sending): Promise<Response> {
  const request = requestOf(method, sending);
  const response = (method === 'GET' ? await early(path) : null) ?? (await attempt(path, request, sending, method === 'GET' ? [] : writeRetriesMs));
  noteServerTime(response.headers.get('date'));
  if (response.ok) return response;
  throw readProblem(response.status, await response.text(), response.headers.get('retry-after'));
}

/** Each early answer is taken once, by whoever asks first. */
async function early(path: string): Promise<Response | null> {
  const asked = window.gulluEarly?.[path];
  if (asked === undefined) return null;
  delete window.gulluEarly?.[path];
  return asked;
}

function requestOf(method: Method, { body }: Sending): RequestInit {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (method !== 'GET') {
    headers['X-Gullu'] = '1';
    headers['Idempotency-Key'] = newId();
  }
  if (body === undefined) return { method, headers, credentials: 'same-origin', cache: 'no-store' };
  if (body instanceof Blob) return { method, headers: { ...headers, 'Content-Type': body.type }, credentials: 'same-origin', cache: 'no-store', body };
  headers['Content-Type'] = 'application/json';
  return { method, headers, credentials: 'same-origin', cache: 'no-store', body: JSON.stringify(body) };
}

async function attempt(path: string, request: RequestInit, sending: Sending, pausesMs: readonly number[]): Promise<Response> {
  const signal = signalOf(sending);
  try {
    // The one door to the network; everything else goes through this file.
    // eslint-disable-next-line no-restricted-globals
    return await fetch(path, signal === undefined ? request : { ...request, signal });
  } catch (error) {
    if (sending.signal?.aborted === true) throw error;
    const [pause, ...later] = pausesMs;
    if (pause === undefined) throw new Unreachable('no answer', { cause: error });
    await new Promise((resolve) => setTimeout(resolve, pause));
    return attempt(path, request, sending, later);
  }
}

function signalOf({ signal, limited = true }: Sending): AbortSignal | undefined {
  if (!limited) return signal;
  const limit = AbortSignal.timeout(answerWithinMs);
  return signal === undefined ? limit : AbortSignal.any([signal, limit]);
}

/** A version 4 UUID. `crypto.randomUUID` is absent on plain http, which a workshop's own network may use. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
