/** Passkeys: a device makes a key for this house, and shows it at sign-in. */
import { post } from './http';
import { t } from './strings';
import { toast } from './toasts';

type Asked = Record<string, unknown>;
type Described = { id: string };

const bytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));

function text(buffer: ArrayBuffer | null): string | null {
  if (!buffer) return null;
  const signs = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(signs).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** Every button for a passkey; without a script, or a device that knows keys, it stays hidden. */
export function bindPasskeys(signal: AbortSignal): void {
  if (!('PublicKeyCredential' in window)) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-passkey]')) {
    (button.closest<HTMLElement>('[data-passkey-part]') ?? button).hidden = false;
    const does = button.dataset.passkey === 'add' ? add : enter;
    button.addEventListener('click', () => void within(button, does), { signal });
  }
}

async function within(
  button: HTMLButtonElement,
  does: (button: HTMLButtonElement) => Promise<string>,
): Promise<void> {
  button.disabled = true;
  const because = await does(button).catch((fault: Error) => said(fault));
  button.disabled = false;
  if (because) toast(because);
}

function said(fault: Error): string {
  if (fault.name === 'InvalidStateError')
    return t('This device has a passkey for Plenary already.');
  if (fault.name === 'NotAllowedError') return t('The device did not answer, or you said no.');
  return t('This device could not do it: %(why)s', { why: fault.message });
}

async function add(button: HTMLButtonElement): Promise<string> {
  const asked = await post<Asked>(button.dataset.ask ?? '', {});
  if (!asked.ok || !asked.data) return asked.because;
  const made = await navigator.credentials.create({ publicKey: forMaking(asked.data) });
  const name = document.querySelector<HTMLInputElement>('#passkey-name')?.value ?? '';
  return finish(button, made as PublicKeyCredential | null, { name });
}

async function enter(button: HTMLButtonElement): Promise<string> {
  const asked = await post<Asked>(button.dataset.ask ?? '', {});
  if (!asked.ok || !asked.data) return asked.because;
  const publicKey = { ...asked.data, challenge: bytes(String(asked.data.challenge)) };
  const options = publicKey as unknown as PublicKeyCredentialRequestOptions;
  const shown = await navigator.credentials.get({
    publicKey: { ...options, allowCredentials: [] },
  });
  const then = document.querySelector<HTMLInputElement>('input[name="then"]')?.value ?? '';
  return finish(button, shown as PublicKeyCredential | null, { then });
}

function forMaking(asked: Asked): PublicKeyCredentialCreationOptions {
  const user = asked.user as Described;
  const known = (asked.excludeCredentials ?? []) as Described[];
  return {
    ...asked,
    challenge: bytes(String(asked.challenge)),
    user: { ...user, id: bytes(user.id) },
    excludeCredentials: known.map((one) => ({ ...one, id: bytes(one.id) })),
  } as unknown as PublicKeyCredentialCreationOptions;
}

async function finish(
  button: HTMLButtonElement,
  credential: PublicKeyCredential | null,
  more: Record<string, string>,
): Promise<string> {
  if (!credential) return t('The device did not answer, or you said no.');
  const answer = JSON.stringify(asSent(credential));
  const told = await post<{ then: string }>(button.dataset.send ?? '', { answer, ...more });
  if (!told.ok || !told.data) return told.because;
  location.assign(told.data.then);
  return '';
}

/** What the device said, as the server reads it. */
function asSent(credential: PublicKeyCredential): object {
  const { response } = credential;
  const shared = { clientDataJSON: text(response.clientDataJSON) };
  const made = response instanceof AuthenticatorAttestationResponse;
  const more = made
    ? { attestationObject: text(response.attestationObject) }
    : shownBy(response as AuthenticatorAssertionResponse);
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    response: { ...shared, ...more },
  };
}

function shownBy(response: AuthenticatorAssertionResponse): object {
  return {
    authenticatorData: text(response.authenticatorData),
    signature: text(response.signature),
    userHandle: text(response.userHandle),
  };
}
