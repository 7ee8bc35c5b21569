/** Brings one file to the server, and says how far it has come. */
import { meta } from '../dom';
import { t } from '../strings';
import { uuid } from '../uuid';

/** A file the server has, as it says so. */
export interface Brought {
  id: number;
  name: string;
  kind: string;
  size: number;
  picture: boolean;
  alt: string;
}
/** Why it is not there; `isPassing`: trying again may help. */
export class Refusal extends Error {
  constructor(
    because: string,
    readonly isPassing: boolean,
  ) {
    super(because);
  }
}
export interface Upload {
  done: Promise<Brought>;
  abort(): void;
}

const PATIENCE = 180_000;

/** The key lets the server know the file again if the answer got lost and it is sent once more. */
export function upload(
  base: string,
  file: File,
  key: string,
  moved: (part: number) => void,
): Upload {
  const request = new XMLHttpRequest();
  const done = new Promise<Brought>((take, refuse) => {
    request.open('POST', `${base}/files`);
    request.timeout = PATIENCE;
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('X-CSRF-Token', meta('csrf'));
    request.upload.addEventListener('progress', ({ loaded, total }) => moved(loaded / total));
    request.addEventListener('load', () => {
      const { brought, because } = understood(request);
      if (brought) take(brought);
      else refuse(new Refusal(because, request.status >= 500 || request.status === 429));
    });
    for (const failure of ['error', 'timeout', 'abort']) {
      const because = t('The connection failed. Try again.');
      request.addEventListener(failure, () => refuse(new Refusal(because, true)));
    }
  });
  const form = new FormData();
  form.append('key', key);
  form.append('file', file);
  request.send(form);
  return { done, abort: () => request.abort() };
}

export const newKey = (): string => `file-${uuid()}`;

function understood(request: XMLHttpRequest): { brought?: Brought; because: string } {
  const refused = t('The server refused this (%(status)s).', { status: request.status });
  try {
    const said = JSON.parse(request.responseText);
    if (request.status === 201) return { brought: said as Brought, because: '' };
    return { because: said.because ?? refused };
  } catch {
    return { because: refused };
  }
}
