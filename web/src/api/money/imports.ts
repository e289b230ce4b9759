import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { upload } from '../catalog/upload.ts';
import { get, write } from '../http.ts';
import type { components } from '../schema.d.ts';

type Schemas = components['schemas'];

export type MoneyImport = Schemas['MoneyImport'];
export type MoneyImportRow = Schemas['MoneyImportRow'];
export type RowOutcome = NonNullable<MoneyImportRow['outcome']>;
type Rows = Omit<Schemas['MoneyImportRows'], 'rows'> & { readonly rows: readonly MoneyImportRow[] };

const address = '/api/money/imports';
const isRead = ({ state }: MoneyImport) => state !== 'received';

/** While a sheet is being read, it is looked for each second. */
export const moneyImportsQuery = queryOptions({
  queryKey: ['money', 'imports'],
  queryFn: ({ signal }) => get<readonly MoneyImport[]>(address, signal),
  refetchInterval: ({ state }) => (state.data?.every(isRead) === false ? 1_000 : false),
});

export const moneyImportQuery = (id: number) =>
  queryOptions({
    queryKey: ['money', 'imports', id],
    queryFn: ({ signal }) => get<MoneyImport>(`${address}/${id}`, signal),
    refetchInterval: ({ state }) => (state.data !== undefined && !isRead(state.data) ? 1_000 : false),
  });

export const moneyRowsQuery = (id: number, outcome: RowOutcome | null, state: MoneyImport['state']) =>
  infiniteQueryOptions({
    queryKey: ['money', 'imports', id, 'rows', outcome, state],
    queryFn: ({ pageParam, signal }) => get<Rows>(`${address}/${id}/rows?take=100&after=${pageParam}${outcome === null ? '' : `&outcome=${outcome}`}`, signal),
    initialPageParam: 0,
    getNextPageParam: (page: Rows) => page.next,
  });

export const uploadMoneySheet = (file: File, preview: boolean, onPart: (part: number) => void) =>
  upload<Schemas['ReceivedImport']>(`${address}?name=${encodeURIComponent(file.name)}&preview=${preview}`, file, onPart);

export type ImportDeed = 'apply' | 'undo' | 'reread';

export async function turnMoneyImport(id: number, deed: ImportDeed): Promise<MoneyImport> {
  return (await (await write('POST', `${address}/${id}/${deed}`)).json()) as MoneyImport;
}
