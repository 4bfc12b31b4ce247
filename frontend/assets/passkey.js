/* What the browser does to make a passkey and to show one. The rest is the server's. */

const text = bytes => btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

const bytes = text => Uint8Array.from(
    atob(text.replace(/-/g, '+').replace(/_/g, '/')), it => it.charCodeAt(0));

const named = list => (list || []).map(it => ({...it, id: bytes(it.id)}));

const posting = (header, token) => async (path, body) => {
  const headers = {'Content-Type': 'application/json'};
  if (header) headers[header] = token;
  const answer = await fetch('/workspace/second-factor/passkey' + path,
      {method: 'POST', headers, body: body && JSON.stringify(body)});
  if (!answer.ok) throw new Error('unknown');
  return answer.json();
};

const reason = failure => failure.message === 'unknown' ? 'unknown' : failure.name;

/**
 * Shows a passkey and goes where the server says, or back; by way of another page, if one is named, which is told where
 * to go then. Comes back only when that failed, with the reason.
 */
export async function show(element, header, token, back, via) {
  if (!window.PublicKeyCredential) return 'unsupported';
  const post = posting(header, token);
  try {
    const options = await post('/options');
    const shown = await navigator.credentials.get({publicKey: {
      ...options, challenge: bytes(options.challenge), allowCredentials: named(options.allowCredentials)}});
    const answer = await post('', {
      id: shown.id, rawId: text(shown.rawId), credType: shown.type,
      authenticatorAttachment: shown.authenticatorAttachment,
      clientExtensionResults: shown.getClientExtensionResults(),
      response: {
        authenticatorData: text(shown.response.authenticatorData),
        clientDataJSON: text(shown.response.clientDataJSON),
        signature: text(shown.response.signature),
        userHandle: shown.response.userHandle ? text(shown.response.userHandle) : undefined}});
    const on = new URL(back || answer.redirectUrl, location.href);
    const next = on.origin === location.origin && on.pathname.startsWith('/workspace')
        ? on.pathname + on.search : '/workspace/';
    location.assign(via ? via + encodeURIComponent(next) : next);
    return new Promise(() => {});
  } catch (failure) {
    return reason(failure);
  }
}

/** Makes a passkey that is called so. Answers "made", or why not. */
export async function make(element, header, token, label) {
  if (!window.PublicKeyCredential) return 'unsupported';
  const post = posting(header, token);
  try {
    const options = await post('/new/options');
    const made = await navigator.credentials.create({publicKey: {
      ...options, challenge: bytes(options.challenge), user: {...options.user, id: bytes(options.user.id)},
      excludeCredentials: named(options.excludeCredentials)}});
    await post('/new', {publicKey: {label, credential: {
      id: made.id, rawId: text(made.rawId), type: made.type,
      authenticatorAttachment: made.authenticatorAttachment,
      clientExtensionResults: made.getClientExtensionResults(),
      response: {
        attestationObject: text(made.response.attestationObject),
        clientDataJSON: text(made.response.clientDataJSON),
        transports: made.response.getTransports ? made.response.getTransports() : []}}}});
    return 'made';
  } catch (failure) {
    return reason(failure);
  }
}
