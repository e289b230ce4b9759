import type { NotPrintable, RefusedLabel } from './types.ts';

/** The server refused or failed: RFC 7807, as our doors write it. `title` and `detail` are Turkish and meant for people. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: number,
    readonly title: string | null,
    readonly detail: string | null,
    readonly code: string | null,
    /** What a person reads out to support. */
    readonly traceId: string | null,
    /** Seconds the server asks us to wait; null when it did not say. */
    readonly retryAfter: number | null,
    /** Members beyond the standard ones, as received. */
    readonly extra: Readonly<Record<string, unknown>>,
  ) {
    super(`HTTP ${status}${code === null ? '' : ` ${code}`}`);
  }
}

/** The server could not be reached or did not answer in time; nothing is known about what it did. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** Reads any failed answer; a body that is not problem+json (a proxy's HTML page) still gives a Problem with its status. */
export function readProblem(status: number, body: string, retryAfter: string | null, traceHeader: string | null = null): Problem {
  const { title, detail, code, traceId, ...extra } = parseObject(body);
  return new Problem(status, text(title), text(detail), text(code), text(traceId) ?? traceHeader, seconds(retryAfter), extra);
}

/** Retry-After in seconds; dates are rare enough from our own server to be treated as "not said". */
function seconds(header: string | null): number | null {
  if (header === null || !/^\d{1,6}$/.test(header.trim())) return null;
  return Number(header);
}

function parseObject(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** What is wrong with which field of a form; empty when the problem is another one. */
export function fieldsOf(problem: Problem): Readonly<Record<string, string>> {
  const { fields } = problem.extra;
  if (typeof fields !== 'object' || fields === null) return {};
  return Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

const reasons = ['unknown', 'dead', 'notDrawn', 'notVerified', 'reasonNeeded'] as const satisfies readonly NotPrintable[];

/** The packages that a print request was refused for, and why; empty when the problem is another one. */
export function refusedOf(problem: Problem): readonly RefusedLabel[] {
  const listed = problem.extra.refused;
  if (!Array.isArray(listed)) return [];
  return listed.flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null || !('packageId' in entry) || !('reason' in entry) || !('copy' in entry)) return [];
    const { packageId, reason: told, copy } = entry;
    const reason = reasons.find((known) => known === told);
    return typeof packageId === 'number' && typeof copy === 'number' && reason !== undefined ? [{ packageId, reason, copy }] : [];
  });
}
