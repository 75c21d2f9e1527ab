// Passkeys: what the browser and the device arrange between them, and two messages to Plein about it.
// Whatever is marked with data-passkey is hidden until it is known that this browser can do it.
(() => {
  'use strict';
  if (!window.PublicKeyCredential || !navigator.credentials) return;

  const toBytes = text => Uint8Array.from(
    atob(text.replace(/-/g, '+').replace(/_/g, '/')), letter => letter.charCodeAt(0));
  const toText = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const withBytes = known => known && known.map(one => ({...one, id: toBytes(one.id)}));

  async function send(address, token, content) {
    const headers = {'Content-Type': 'application/json'};
    if (token) headers['X-CSRF-TOKEN'] = token.value;
    const answer = await fetch(address, {method: 'POST', headers, body: content && JSON.stringify(content)});
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.status === 204 ? null : answer.json();
  }

  async function register(form) {
    const token = form.elements._csrf;
    const options = await send('/webauthn/register/options', token);
    options.challenge = toBytes(options.challenge);
    options.user.id = toBytes(options.user.id);
    options.excludeCredentials = withBytes(options.excludeCredentials);
    const made = await navigator.credentials.create({publicKey: options});
    await send('/webauthn/register', token, {publicKey: {
      label: form.elements.label.value.trim() || form.dataset.label,
      credential: {
        id: made.id,
        rawId: toText(made.rawId),
        type: made.type,
        authenticatorAttachment: made.authenticatorAttachment,
        clientExtensionResults: made.getClientExtensionResults(),
        response: {
          attestationObject: toText(made.response.attestationObject),
          clientDataJSON: toText(made.response.clientDataJSON),
          transports: made.response.getTransports ? made.response.getTransports() : []
        }
      }
    }});
    // the page itself, or first the question to show that it works
    location.reload();
  }

  async function signIn(form) {
    const token = form.elements._csrf;
    const options = await send('/webauthn/authenticate/options', token);
    options.challenge = toBytes(options.challenge);
    options.allowCredentials = withBytes(options.allowCredentials);
    const shown = await navigator.credentials.get({publicKey: options});
    await send('/login/webauthn', token, {
      id: shown.id,
      rawId: toText(shown.rawId),
      type: shown.type,
      authenticatorAttachment: shown.authenticatorAttachment,
      clientExtensionResults: shown.getClientExtensionResults(),
      response: {
        authenticatorData: toText(shown.response.authenticatorData),
        clientDataJSON: toText(shown.response.clientDataJSON),
        signature: toText(shown.response.signature),
        userHandle: shown.response.userHandle ? toText(shown.response.userHandle) : undefined
      }
    });
    location.assign('/begin');
  }

  const todo = {register, 'sign-in': signIn};
  for (const section of document.querySelectorAll('[data-passkey]')) {
    const form = section.querySelector('form');
    const failed = section.querySelector('[role=alert]');
    section.hidden = false;
    form.addEventListener('submit', async event => {
      event.preventDefault();
      failed.hidden = true;
      try {
        await todo[section.dataset.passkey](form);
      } catch (_) {
        failed.hidden = false;
      }
    });
  }
  for (const otherwise of document.querySelectorAll('[data-passkey-none]')) otherwise.hidden = true;
})();
