import { describe, expect, it } from 'vitest';
import { blank, hasOwnPrices, toggled, whole, withAttribute, withCell, withCodes, withColour, withoutCode, withoutColour, withoutOwnPrices, withSize } from './draftEdit.ts';
import { shownHere } from './states.ts';

const shoe = ['37', '36'].reduce(withSize, ['Siyah', ' Bej '].reduce(withColour, whole(blank)));

describe('a draft', () => {
  it('has_a_cell_for_each_colour_in_each_size_in_order', () => {
    expect(shoe.variants.map(({ colour, size }) => `${colour} ${size}`)).toEqual(['Siyah 36', 'Siyah 37', 'Bej 36', 'Bej 37']);
    expect(withSize(withColour(shoe, 'Bej'), '36')).toEqual(shoe);
    expect(withoutColour(shoe, 'Siyah').variants).toHaveLength(2);
  });

  it('loses_a_cell_and_gets_it_back_at_its_place', () => {
    const without = toggled(shoe, 'Siyah', '37');
    expect(without.variants).toHaveLength(3);
    expect(toggled(without, 'Siyah', '37')).toEqual(shoe);
  });

  it('gives_codes_only_to_cells_that_have_none', () => {
    const once = withCodes(shoe, ['1', '2']);
    expect(withoutCode(once)).toBe(2);
    expect(withCodes(once, ['3', '4']).variants.map(({ barcode }) => barcode)).toEqual(['1', '2', '3', '4']);
  });

  it('has_prices_of_single_cells_until_all_cost_the_same_again', () => {
    const dearer = withCell(shoe, { colour: 'Bej', size: '37' }, { salePrice: 899.9 });
    expect([hasOwnPrices(shoe), hasOwnPrices(dearer)]).toEqual([false, true]);
    expect(dearer.variants.map(({ salePrice }) => salePrice)).toEqual([undefined, undefined, undefined, 899.9]);
    expect(hasOwnPrices(withoutOwnPrices(dearer))).toBe(false);
  });

  it('keeps_own_words_in_place_of_a_value_and_an_empty_box_while_it_is_typed_into', () => {
    expect(withAttribute(withAttribute(shoe, 5, [1]), 5, [], 'El işi').attributes).toEqual([{ id: 5, valueIds: [], custom: 'El işi' }]);
    expect(withAttribute(shoe, 5, [], '').attributes).toEqual([{ id: 5, valueIds: [], custom: '' }]);
    expect(withAttribute(withAttribute(shoe, 5, [], 'El işi'), 5, [1]).attributes).toEqual([{ id: 5, valueIds: [1], custom: null }]);
  });

  it('keeps_one_answer_for_an_attribute_and_none_where_nothing_is_chosen', () => {
    expect(withAttribute(withAttribute(shoe, 5, [1]), 5, [2]).attributes).toEqual([{ id: 5, valueIds: [2], custom: null }]);
    expect(withAttribute(withAttribute(shoe, 5, [1]), 5, []).attributes).toEqual([]);
  });
});

it.each([
  ['https://resim.example/api/pictures/files/ab12/1800.jpg', '/api/pictures/files/ab12/600.webp'],
  ['https://cdn.example.com/a.jpg', null],
  [null, null],
])('a_picture_at_%s_is_shown_from_%s', (address, shown) => expect(shownHere(address)).toBe(shown));
