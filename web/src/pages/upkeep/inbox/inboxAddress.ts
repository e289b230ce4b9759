import type { OpenProblem } from '../../../api/types.ts';
import { trProblems } from '../../../text/upkeep/trProblems.ts';
import { trInbox } from '../../../text/upkeep/trInbox.ts';

type Cause = OpenProblem['cause'];
export type Age = keyof typeof trInbox.ages;

/** What the address says of the inbox. */
export interface InboxPlace {
  readonly closed: boolean;
  readonly cause: Cause | null;
  /** A user name, "-" for nobody, "me" for whoever looks; null for all. */
  readonly owner: string | null;
  readonly age: Age | null;
}

export const everything: InboxPlace = { closed: false, cause: null, owner: null, age: null };

const isCause = (text: string): text is Cause => Object.hasOwn(trProblems.causes, text);
const isAge = (text: string): text is Age => Object.hasOwn(trInbox.ages, text);

const searchOf = (fields: Readonly<Record<string, string>>) => new URLSearchParams(Object.entries(fields).filter(([, text]) => text !== ''));

/** An address that somebody changed by hand shows what of it can be understood. */
export function readPlace(search: URLSearchParams): InboxPlace {
  const cause = search.get('cause') ?? '';
  const age = search.get('age') ?? '';
  const owner = search.get('owner') ?? '';
  return { closed: search.get('state') === 'closed', cause: isCause(cause) ? cause : null, owner: owner === '' ? null : owner, age: isAge(age) ? age : null };
}

export function writePlace({ closed, cause, owner, age }: InboxPlace): URLSearchParams {
  return searchOf({ state: closed ? 'closed' : '', cause: cause ?? '', owner: owner ?? '', age: age ?? '' });
}

/** As the server is asked. */
export function asked({ closed, cause, owner, age }: InboxPlace): string {
  const mine = owner === 'me';
  return searchOf({ closed: closed ? 'true' : '', cause: cause ?? '', owner: mine ? '' : owner ?? '', mine: mine ? 'true' : '', age: age ?? '' }).toString();
}
