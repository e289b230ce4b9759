import { describe, expect, it } from 'vitest';
import { readProblem, refusedOf } from './problem.ts';

describe('readProblem', () => {
  it('keeps_title_detail_code_and_trace', () => {
    const problem = readProblem(409, '{"title":"Olmaz","detail":"Çünkü","code":"dead","traceId":"abc","x":1}', null);
    expect(problem).toMatchObject({ status: 409, title: 'Olmaz', detail: 'Çünkü', code: 'dead', traceId: 'abc', extra: { x: 1 } });
  });

  it.each(['<html>502</html>', '', 'null', '[]', '"text"', '{"title":'])('survives_the_body_%j', (body) => {
    expect(readProblem(502, body, null)).toMatchObject({ status: 502, title: null, code: null });
  });

  it('does_not_take_numbers_for_texts', () => {
    expect(readProblem(400, '{"title":5,"code":""}', null)).toMatchObject({ title: null, code: null });
  });

  it.each([['2', 2], [' 30 ', 30], ['Wed, 21 Oct 2026 07:28:00 GMT', null], ['-1', null], [null, null]])('reads_retry_after_%j_as_%j', (header, seconds) => {
    expect(readProblem(404, '{}', header).retryAfter).toBe(seconds);
  });
});

describe('refusedOf', () => {
  it('lists_packages_with_reasons_and_drops_what_it_cannot_read', () => {
    const body = '{"refused":[{"packageId":7,"reason":"notVerified","copy":2},{"packageId":"8","reason":"dead","copy":1},null,{"packageId":9},{"packageId":3,"reason":"moon","copy":1},{"packageId":4,"reason":"dead"}]}';
    expect(refusedOf(readProblem(422, body, null))).toEqual([{ packageId: 7, reason: 'notVerified', copy: 2 }]);
  });

  it.each(['{"refused":null}', '{}'])('is_empty_for_%s', (body) => {
    expect(refusedOf(readProblem(422, body, null))).toEqual([]);
  });
});
