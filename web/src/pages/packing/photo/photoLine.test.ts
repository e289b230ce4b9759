import { describe, expect, it } from 'vitest';
import { createPhotoLine, noPhotos, type BoxPhoto, type PhotoQueue } from './photoLine.ts';

const photo = (id: string): BoxPhoto => ({ id, packageId: 1, orderNumber: '109', picture: new Blob() });

/** A device with a store of its own and a server that answers what it is told to. */
function device(answers: readonly (Error | null)[], left: readonly BoxPhoto[] = []) {
  const kept = new Map(left.map((one) => [one.id, one]));
  const sent: string[] = [];
  const seen: PhotoQueue[] = [];
  const line = createPhotoLine({
    send: ({ id }) => {
      const answer = answers[sent.length] ?? null;
      sent.push(id);
      return answer === null ? Promise.resolve() : Promise.reject(answer);
    },
    mayPass: ({ message }) => message === 'away',
    pause: () => Promise.resolve(),
    store: {
      load: () => Promise.resolve([...kept.values()]),
      keep: (one) => {
        kept.set(one.id, one);
        return Promise.resolve(true);
      },
      drop: (id) => {
        kept.delete(id);
        return Promise.resolve();
      },
    },
  });
  const open = async () => {
    line.open((queue) => seen.push(queue));
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { line, kept, sent, seen, open, now: () => seen.at(-1) ?? noPhotos };
}

describe('the line of photos', () => {
  it('sends_in_order_and_keeps_on_the_device_only_what_the_server_has_not', async () => {
    const { line, kept, sent, open, now } = device([]);
    await open();

    await Promise.all([line.add(photo('a')), line.add(photo('b'))]);
    await new Promise((resolve) => setTimeout(resolve));

    expect(sent).toEqual(['a', 'b']);
    expect(kept.size).toBe(0);
    expect(now()).toMatchObject({ waiting: [], refused: [], away: false, lastKept: { id: 'b' } });
  });

  it('sends_again_what_met_a_dead_line_and_says_so_meanwhile', async () => {
    const { line, kept, sent, seen, open, now } = device([new Error('away'), new Error('away'), null]);
    await open();

    await line.add(photo('a'));

    expect(sent).toEqual(['a', 'a', 'a']);
    expect(seen.some(({ away, waiting }) => away && waiting.length === 1)).toBe(true);
    expect([now().away, kept.size]).toEqual([false, 0]);
  });

  it('keeps_what_was_refused_until_somebody_tries_again_or_gives_it_up_and_never_holds_up_the_next', async () => {
    const { line, kept, sent, open, now } = device([new Error('refused'), null, null]);
    await open();
    await line.add(photo('a'));
    await line.add(photo('b'));
    expect(now()).toMatchObject({ refused: [{ photo: { id: 'a' } }], lastKept: { id: 'b' } });
    expect([...kept.keys()]).toEqual(['a']);

    await line.retry('a');

    expect(sent).toEqual(['a', 'b', 'a']);
    expect([now().refused.length, kept.size]).toEqual([0, 0]);
  });

  it('sends_what_an_earlier_page_left_behind', async () => {
    const { sent, kept, open } = device([], [photo('old')]);

    await open();
    await new Promise((resolve) => setTimeout(resolve));

    expect([sent, kept.size]).toEqual([['old'], 0]);
  });
});
