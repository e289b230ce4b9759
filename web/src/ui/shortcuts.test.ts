import { describe, expect, it } from 'vitest';
import { decide, type KeyPress } from './shortcuts.ts';

const shortcuts = { j: () => undefined, '/': () => undefined, Escape: () => undefined };
const pressed = (press: Partial<KeyPress>): KeyPress => ({ key: 'j', repeat: false, modified: false, typing: false, ...press });

describe('shortcuts', () => {
  it('wait_with_a_letter_because_it_may_begin_a_scan', () => {
    expect(decide(pressed({}), shortcuts)).toBe('wait');
  });

  it('do_not_wait_with_a_held_key', () => {
    expect(decide(pressed({ repeat: true }), shortcuts)).toBe('now');
  });

  it('leave_letters_to_a_field', () => {
    expect(decide(pressed({ typing: true }), shortcuts)).toBe('ignore');
  });

  it('let_escape_through_from_a_field', () => {
    expect(decide(pressed({ key: 'Escape', typing: true }), shortcuts)).toBe('now');
  });

  it('leave_the_browsers_own_combinations_alone', () => {
    expect(decide(pressed({ modified: true }), shortcuts)).toBe('ignore');
  });

  it.each(['z', 'toString', 'constructor'])('ignore_the_key_%s', (key) => {
    expect(decide(pressed({ key }), shortcuts)).toBe('ignore');
  });
});
