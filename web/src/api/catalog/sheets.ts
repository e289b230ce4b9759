import { queryOptions } from '@tanstack/react-query';
import { get, write } from '../http.ts';
import type { ImportSummary, ImportView } from '../types.ts';
import { upload } from './upload.ts';

/** Where the whole list is downloaded as Excel. */
export const sheetAddress = '/api/products/sheet';

export const importsQuery = queryOptions({
  queryKey: ['products', 'imports'],
  queryFn: ({ signal }) => get<readonly ImportSummary[]>('/api/products/imports', signal),
});

export const importQuery = (id: number) =>
  queryOptions({ queryKey: ['products', 'imports', id], queryFn: ({ signal }) => get<ImportView>(`/api/products/imports/${id}`, signal) });

/** Reads a list; it changes nothing. */
export const readSheet = (file: File, onPart: (part: number) => void) => upload<ImportView>(`/api/products/imports?name=${encodeURIComponent(file.name)}`, file, onPart);

export async function turnImport(id: number, deed: 'apply' | 'undo'): Promise<ImportView> {
  return (await (await write('POST', `/api/products/imports/${id}/${deed}`)).json()) as ImportView;
}
