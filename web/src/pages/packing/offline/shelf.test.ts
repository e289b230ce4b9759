import { describe, expect, it } from 'vitest';
import type { PackingState, PackingTurn } from '../../../api/types.ts';
import { createShelf } from './shelf.ts';
import { emptyShelf, type Kept, type ShelfStore } from './shelfStore.ts';

const state = (packageId: number, scanned = 0) => ({ packageId, orderNumber: `n${packageId}`, scanned }) as unknown as PackingState;
const turnOf = (...packageIds: readonly number[]) => ({ packages: packageIds.map((id) => state(id)) }) as unknown as PackingTurn;

/** A device whose database is slow, takes one change after the other, and breaks when told to. */
function device(kept: Partial<Kept> = {}): ShelfStore & { kept: Kept; isFull: boolean } {
  const one = {
    kept: { ...emptyShelf, station: 'Masa 1', ...kept },
    isFull: false,
    last: Promise.resolve(),
    change: async (step: (before: Kept) => Kept) => {
      const mine = one.last.then(() => new Promise<void>((resolve) => setTimeout(resolve, 5)));
      one.last = mine;
      await mine;
      if (one.isFull) throw new DOMException('full', 'QuotaExceededError');
      return (one.kept = step(one.kept));
    },
  };
  return one;
}

const numbers = ({ boxes }: Kept) => boxes.map(({ packageId, number, result }) => `${packageId}: ${number} ${result}`);

describe('the shelf of a device', () => {
  it('numbers_a_box_that_is_closed_before_the_shelf_is_read_behind_the_boxes_that_lie_there', async () => {
    const earlier = device();
    const before = createShelf('Masa 1', earlier);
    await Promise.all([before.box(state(1)), before.box(state(2))]);

    const shelf = createShelf('Masa 1', earlier);
    expect(await shelf.box(state(3))).toBe(3);
    expect(numbers(earlier.kept)).toEqual(['1: 1 waiting', '2: 2 waiting', '3: 3 waiting']);
    expect(shelf.boxes()).toEqual(earlier.kept.boxes);
  });

  it('gives_two_pages_of_one_device_different_numbers', async () => {
    const shared = device();
    const [one, other] = [createShelf('Masa 1', shared), createShelf('Masa 1', shared)];
    const given = await Promise.all([one.box(state(1)), other.box(state(2)), one.box(state(3)), other.box(state(4))]);
    expect(given.sort()).toEqual([1, 2, 3, 4]);
    expect(shared.kept.boxes).toHaveLength(4);
  });

  it('knows_a_box_from_the_moment_it_is_closed_so_that_it_is_settled_and_not_lost', async () => {
    const one = device();
    const shelf = createShelf('Masa 1', one);
    const closing = shelf.box(state(7));
    expect(shelf.isBoxed(7)).toBe(true);
    await Promise.all([closing, shelf.settle(7, 'packed', '')]);
    expect(numbers(one.kept)).toEqual(['7: 1 packed']);
  });

  it('serves_what_lies_there_only_when_it_is_read_and_never_what_is_closed', async () => {
    const shelf = createShelf('Masa 1', device({ turn: turnOf(1, 2, 3), boxes: [{ packageId: 1, orderNumber: 'n1', number: 1, result: 'waiting', sentence: '' }] }));
    shelf.note(new Set([2]));
    expect((await shelf.turn())?.packages.map(({ packageId }) => packageId)).toEqual([3]);
  });

  it('serves_a_package_as_the_server_saw_it_last', async () => {
    const one = device({ turn: turnOf(1, 2) });
    const shelf = createShelf('Masa 1', one);
    await shelf.opened;
    shelf.know(state(2, 1));
    await expect.poll(() => one.kept.turn?.packages.map(({ scanned }) => scanned)).toEqual([0, 1]);
  });

  it('keeps_the_boxes_of_a_device_that_was_renamed_and_not_what_the_other_station_leased', async () => {
    const one = device({ station: 'Masa 9', turn: turnOf(5), lastNumber: 4, boxes: [{ packageId: 1, orderNumber: 'n1', number: 4, result: 'waiting', sentence: '' }] });
    const shelf = createShelf('Masa 1', one);
    expect(await shelf.turn()).toBeNull();
    expect(await shelf.box(state(2))).toBe(5);
    expect(numbers(one.kept)).toEqual(['1: 4 waiting', '2: 5 waiting']);
  });

  it('that_cannot_keep_a_box_says_so_gives_no_number_and_serves_nothing_without_a_line', async () => {
    const one = device({ turn: turnOf(1, 2) });
    const shelf = createShelf('Masa 1', one);
    await shelf.opened;
    const told: boolean[] = [];
    shelf.subscribe(() => told.push(shelf.keeps()));
    one.isFull = true;
    expect(await shelf.box(state(1))).toBeNull();
    expect(told).toEqual([false]);
    expect(shelf.isBoxed(1)).toBe(false);
    expect(await shelf.turn()).toBeNull();
  });

  it('that_cannot_keep_what_the_server_said_shows_it_all_the_same', async () => {
    const one = device({ boxes: [{ packageId: 1, orderNumber: 'n1', number: 1, result: 'waiting', sentence: '' }] });
    const shelf = createShelf('Masa 1', one);
    await shelf.opened;
    one.isFull = true;
    await shelf.settle(1, 'packed', '');
    expect(shelf.boxes().map(({ result }) => result)).toEqual(['packed']);
  });
});
