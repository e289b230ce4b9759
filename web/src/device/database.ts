/** The device's own database: product codes, ids, order numbers and who works here, nothing of a customer. */
export const scanTable = 'scans';
export const shelfTable = 'shelf';
export const photoTable = 'photos';
export const sessionTable = 'session';

let database: Promise<IDBDatabase | null> | undefined;

/** Null where the browser offers none (a private window): the caller then keeps what it has in this page only. */
export function openDatabase(): Promise<IDBDatabase | null> {
  return database ??= open();
}

function open(): Promise<IDBDatabase | null> {
  const request = indexedDB.open('gullu.packing', 4);
  request.onupgradeneeded = ({ oldVersion }) => {
    if (oldVersion < 1) request.result.createObjectStore(scanTable, { keyPath: 'order' }).createIndex('scanId', 'scanId');
    if (oldVersion < 2) request.result.createObjectStore(shelfTable);
    if (oldVersion < 3) request.result.createObjectStore(photoTable, { keyPath: 'id' });
    request.result.createObjectStore(sessionTable);
  };
  return new Promise((resolve) => {
    request.onsuccess = () => {
      // A newer page in another tab must be able to change the tables.
      request.result.onversionchange = () => {
        request.result.close();
        database = undefined;
      };
      // The browser closes it when somebody clears its data; the next caller opens it anew.
      request.result.onclose = () => {
        database = undefined;
      };
      resolve(request.result);
    };
    request.onerror = () => resolve(null);
  });
}

export function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}

/** Until it is written: when the disk is full, a change that was taken is undone at the end. */
export function written(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'));
  });
}
