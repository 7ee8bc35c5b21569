/** Which addresses a link in a text may have: those of the web, of mail, and paths of ours. */

const SCHEMES = ['http:', 'https:', 'mailto:'];

/** The address as it may stand in a text, or nothing. */
export function safeAddress(typed: string): string {
  const address = typed.trim();
  if (/^\/(?![/\\])/.test(address)) return address;
  const whole = isBare(address) ? `https://${address}` : address;
  try {
    return SCHEMES.includes(new URL(whole).protocol) ? whole : '';
  } catch {
    return '';
  }
}

/** As one types it: www.example.eu */
function isBare(address: string): boolean {
  return /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#]|$)/u.test(address);
}
