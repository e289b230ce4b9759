import { describe, expect, it } from 'vitest';
import type { Deed } from '../../../api/packing.ts';
import { Problem, Unreachable } from '../../../api/problem.ts';
import type { ScanAnswer } from '../../../api/types.ts';
import { createScanLine, type LineParts, type ScanStore } from './scanLine.ts';

const scan = (scanId: string): Deed => ({ scanId, packageId: 7, code: '985', station: 'Masa 1', at: '2026-11-25T10:00:00Z' });

/** A device whose kept scans outlive the line. */
function device(): ScanStore & { readonly kept: Deed[] } {
  const kept: Deed[] = [];
  return {
    kept,
    load: () => Promise.resolve([...kept]),
    keep: (one) => {
      kept.push(one);
      return Promise.resolve(true);
    },
    drop: (scanId) => {
      kept.splice(0, kept.length, ...kept.filter((one) => one.scanId !== scanId));
      return Promise.resolve();
    },
  };
}

function shift(send: LineParts['send'], store = device()) {
  const told: string[] = [];
  const tell = (what: string) => {
    told.push(what);
    return Promise.resolve();
  };
  const line = createScanLine({ send, store, mayPass: (error) => error instanceof Unreachable, pause: () => Promise.resolve() });
  line.open({
    onAnswer: (_, { scanId }) => tell(`answered ${scanId}`),
    onRefused: (_, { scanId }) => tell(`refused ${scanId}`),
    onChange: () => undefined,
  });
  return { line, told, store };
}

const answer = ({ scanId }: Deed) => ({ scanId, result: 'accepted' }) as ScanAnswer;
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('the line of scans', () => {
  it('sends_one_at_a_time_in_order', async () => {
    const sent: string[] = [];
    let under = 0;
    const { line, told } = shift(async (one) => {
      expect(++under).toBe(1);
      sent.push(one.scanId);
      await settled();
      under--;
      return answer(one);
    });
    await Promise.all(['a', 'b', 'c'].map((scanId) => line.read(scan(scanId))));
    await expect.poll(() => told).toEqual(['answered a', 'answered b', 'answered c']);
    expect(sent).toEqual(['a', 'b', 'c']);
  });

  it('sends_the_same_id_again_until_it_is_answered', async () => {
    const sent: string[] = [];
    const { line, told, store } = shift((one) => {
      sent.push(one.scanId);
      return sent.length < 4 ? Promise.reject(new Unreachable('no answer')) : Promise.resolve(answer(one));
    });
    await line.read(scan('a'));
    await expect.poll(() => told).toEqual(['answered a']);
    expect(sent).toEqual(['a', 'a', 'a', 'a']);
    expect(store.kept).toEqual([]);
  });

  it('lets_go_of_a_scan_that_the_server_refuses_and_goes_on', async () => {
    const { line, told } = shift((one) => one.scanId === 'a' ? Promise.reject(new Problem(404, null, null, null, null, null, {})) : Promise.resolve(answer(one)));
    await line.read(scan('a'));
    await line.read(scan('b'));
    await expect.poll(() => told).toEqual(['refused a', 'answered b']);
  });

  it('sends_what_a_closed_page_left_behind_before_anything_new', async () => {
    const store = device();
    store.kept.push(scan('old'));
    const { line, told } = shift((one) => Promise.resolve(answer(one)), store);
    await line.read(scan('new'));
    await expect.poll(() => told).toHaveLength(2);
    expect(told).toEqual(['answered old', 'answered new']);
  });

  it('sends_although_the_device_never_answers_about_keeping', async () => {
    const mute = { ...device(), keep: () => new Promise<boolean>(() => undefined) };
    const { line, told } = shift((one) => Promise.resolve(answer(one)), mute);
    await line.read(scan('a'));
    await expect.poll(() => told).toEqual(['answered a']);
  });

  it('forgets_a_scan_only_when_somebody_has_heard_the_answer', async () => {
    const { line, told, store } = shift(async (one) => {
      line.close();
      await settled();
      return answer(one);
    });
    await line.read(scan('a'));
    await settled();
    await settled();
    expect(told).toEqual([]);
    expect(store.kept).toHaveLength(1);

    const next = shift((one) => Promise.resolve(answer(one)), store);
    await expect.poll(() => store.kept).toEqual([]);
    expect(next.told).toEqual(['answered a']);
  });

  it('says_that_a_waiting_scan_is_not_on_the_device_for_as_long_as_that_is_so', async () => {
    const told: boolean[] = [];
    const answers: ((isKept: boolean) => void)[] = [];
    const slow = { ...device(), keep: () => new Promise<boolean>((resolve) => answers.push(resolve)) };
    const line = createScanLine({ send: () => new Promise(() => undefined), store: slow, mayPass: () => true, pause: () => Promise.resolve() });
    line.open({ onAnswer: () => Promise.resolve(), onRefused: () => Promise.resolve(), onChange: (_, kept) => told.push(kept) });
    await line.read(scan('a'));
    expect(told.at(-1)).toBe(false);
    answers[0]?.(true);
    await expect.poll(() => told.at(-1)).toBe(true);

    const refusing = line.read(scan('b'));
    answers[1]?.(false);
    await refusing;
    await settled();
    expect(told.at(-1)).toBe(false);
  });
});
