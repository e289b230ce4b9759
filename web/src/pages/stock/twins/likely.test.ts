import { describe, expect, it } from 'vitest';
import { likelyFirst } from './likely.ts';

describe('what is offered first of twins', () => {
  it('is_to_merge_what_is_the_same_pair', () => {
    expect(likelyFirst('samePair')).toEqual(['merge', 'apart']);
  });

  it.each(['nearModel', 'nearCode'] as const)('is_to_keep_apart_what_is_only_near_%s', (kind) => {
    expect(likelyFirst(kind)).toEqual(['apart', 'merge']);
  });
});
