import { readProblem, Unreachable } from '../problem.ts';

/** Sends a file and tells how much of it has left; fetch cannot tell that. Only for doors at which a file may come twice. */
export function upload<T>(path: string, file: Blob, onPart: (part: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    // The second door to the network, beside http.ts.
    // eslint-disable-next-line no-restricted-globals
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('X-Gullu', '1');
    request.setRequestHeader('Content-Type', file.type === '' ? 'application/octet-stream' : file.type);
    request.upload.onprogress = ({ loaded, total }) => onPart(total === 0 ? 0 : loaded / total);
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText) as T);
      else reject(readProblem(request.status, request.responseText, request.getResponseHeader('retry-after')));
    };
    request.onerror = () => reject(new Unreachable('no answer'));
    request.send(file);
  });
}
