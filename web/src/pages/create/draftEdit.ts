import type { DraftVariant, ProductDraft } from '../../api/types.ts';

/** A draft with all its lists. */
export type Sheet = Omit<ProductDraft, 'colours' | 'sizes' | 'variants' | 'attributes'> & Required<Pick<ProductDraft, 'colours' | 'sizes' | 'variants' | 'attributes'>>;

export function whole(draft: ProductDraft): Sheet {
  return { ...draft, colours: draft.colours ?? [], sizes: draft.sizes ?? [], variants: draft.variants ?? [], attributes: draft.attributes ?? [] };
}

/** What nearly every new model of the shop begins with. */
export const blank: ProductDraft = { origin: 'TR', vatRate: 10, desi: 2, deliveryDays: 1, colours: [], sizes: [], variants: [], attributes: [] };

const inOrder = (sheet: Sheet): Sheet => ({
  ...sheet,
  variants: sheet.colours.flatMap(({ name }) => sheet.sizes.flatMap((size) => sheet.variants.filter((cell) => cell.colour === name && cell.size === size))),
});

/** The colour in every size; a name that is there already changes nothing. */
export function withColour(sheet: Sheet, typed: string): Sheet {
  const name = typed.trim();
  if (name === '' || sheet.colours.some((colour) => colour.name === name)) return sheet;
  return inOrder({ ...sheet, colours: [...sheet.colours, { name }], variants: [...sheet.variants, ...sheet.sizes.map((size): DraftVariant => ({ colour: name, size }))] });
}

export function withoutColour(sheet: Sheet, name: string): Sheet {
  return { ...sheet, colours: sheet.colours.filter((colour) => colour.name !== name), variants: sheet.variants.filter(({ colour }) => colour !== name) };
}

/** The size in every colour, in the order of sizes. */
export function withSize(sheet: Sheet, typed: string): Sheet {
  const size = typed.trim();
  if (size === '' || sheet.sizes.includes(size)) return sheet;
  const sizes = [...sheet.sizes, size].sort((one, other) => one.localeCompare(other, 'tr', { numeric: true }));
  return inOrder({ ...sheet, sizes, variants: [...sheet.variants, ...sheet.colours.map(({ name }): DraftVariant => ({ colour: name, size }))] });
}

export function withoutSize(sheet: Sheet, size: string): Sheet {
  return { ...sheet, sizes: sheet.sizes.filter((one) => one !== size), variants: sheet.variants.filter((cell) => cell.size !== size) };
}

export function withCell(sheet: Sheet, { colour, size }: DraftVariant, change: Partial<DraftVariant>): Sheet {
  return { ...sheet, variants: sheet.variants.map((cell) => (cell.colour === colour && cell.size === size ? { ...cell, ...change } : cell)) };
}

/** Whether any cell has a price of its own. */
export const hasOwnPrices = (sheet: Sheet): boolean => sheet.variants.some(({ salePrice, listPrice }) => salePrice != null || listPrice != null);

/** All cells at the model's price again. */
export function withoutOwnPrices(sheet: Sheet): Sheet {
  return { ...sheet, variants: sheet.variants.map((cell) => ({ ...cell, salePrice: null, listPrice: null })) };
}

/** Takes a cell out of the model, or puts it back. */
export function toggled(sheet: Sheet, colour: string, size: string): Sheet {
  const has = sheet.variants.some((cell) => cell.colour === colour && cell.size === size);
  return has
    ? { ...sheet, variants: sheet.variants.filter((cell) => cell.colour !== colour || cell.size !== size) }
    : inOrder({ ...sheet, variants: [...sheet.variants, { colour, size }] });
}

export const withoutCode = (sheet: Sheet): number => sheet.variants.filter(({ barcode }) => (barcode ?? '') === '').length;

/** Gives codes to cells that have none, in their order. */
export function withCodes(sheet: Sheet, codes: readonly string[]): Sheet {
  const left = [...codes];
  return { ...sheet, variants: sheet.variants.map((cell) => ((cell.barcode ?? '') === '' ? { ...cell, barcode: left.shift() ?? null } : cell)) };
}

/** The pictures of the shop first, then addresses that somebody typed; as many as a marketplace takes. */
export function withPictures(sheet: Sheet, name: string, pictures: readonly string[]): Sheet {
  return { ...sheet, colours: sheet.colours.map((colour) => (colour.name === name ? { ...colour, pictures: pictures.slice(0, 8) } : colour)) };
}

/** One value, several, or the seller's own words; nothing takes the attribute away. */
export function withAttribute(sheet: Sheet, id: number, valueIds: readonly number[], custom: string | null = null): Sheet {
  const others = sheet.attributes.filter((one) => one.id !== id);
  return { ...sheet, attributes: valueIds.length === 0 && custom === null ? others : [...others, { id, valueIds, custom }] };
}
