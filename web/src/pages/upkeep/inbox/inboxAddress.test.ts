import { describe, expect, it } from 'vitest';
import { asked, everything, readPlace, writePlace } from './inboxAddress.ts';

describe('the address of the inbox', () => {
  it('says what is shown, and nothing of what is not chosen', () => {
    const place = { closed: true, cause: 'drift', owner: 'me', age: 'day' } as const;
    expect(readPlace(writePlace(place))).toEqual(place);
    expect(writePlace(everything).toString()).toBe('');
  });

  it('shows what of a mistaken address can be understood', () => {
    expect(readPlace(new URLSearchParams('state=maybe&cause=constructor&age=never&owner=-'))).toEqual({ ...everything, owner: '-' });
  });

  it('asks for the problems of whoever looks, of somebody and of nobody', () => {
    expect(asked({ ...everything, owner: 'me' })).toBe('mine=true');
    expect(asked({ ...everything, owner: 'ayşe' })).toBe('owner=ay%C5%9Fe');
    expect(asked({ ...everything, owner: '-', closed: true })).toBe('closed=true&owner=-');
  });
});
