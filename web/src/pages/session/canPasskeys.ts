/** True when this browser makes and shows keys here: it knows how, and the page is a safe one with a name. */
export function canPasskeys(): boolean {
  return window.isSecureContext && 'PublicKeyCredential' in window && 'parseRequestOptionsFromJSON' in PublicKeyCredential && /[a-z]/i.test(location.hostname) && !location.hostname.includes(':');
}
