// The page of who is helped: reads itself to whoever asks, and stays to be read without internet.
(() => {
  'use strict';

  const offline = document.querySelector('[data-offline]');
  if (offline && !navigator.onLine) offline.hidden = false;

  if ('serviceWorker' in navigator && window.isSecureContext) {
    const address = '/journey/offline.js';
    const trusted = window.trustedTypes
      ? trustedTypes.createPolicy('plein-offline', {createScriptURL: () => address}).createScriptURL(address)
      : address;
    // where a browser refuses, in a private window for example, the page is only there with internet
    if (location.search) navigator.serviceWorker.controller?.postMessage('keep');
    navigator.serviceWorker.register(trusted, {scope: '/journey/'}).catch(() => {});
  }

  const button = document.querySelector('[data-read-aloud]');
  const voices = window.speechSynthesis;
  if (!button || !voices) return;
  const language = document.documentElement.lang;
  const [begin, stop] = button.querySelectorAll('span');
  let heard = null;

  const voice = () => voices.getVoices().find(one => one.lang.slice(0, 2) === language);
  const show = () => { button.hidden = !voice(); };
  show();
  voices.addEventListener?.('voiceschanged', show);

  function point(part) {
    heard?.classList.remove('asking-heard');
    heard = part;
    heard?.classList.add('asking-heard');
    heard?.scrollIntoView({block: 'nearest'});
  }

  function isReading(now) {
    button.setAttribute('aria-pressed', now);
    begin.hidden = now;
    stop.hidden = !now;
    if (!now) point(null);
  }

  function read() {
    const parts = [...document.querySelectorAll('[data-aloud] :is(h1, h2, h3, p, li, .asking-when, .asking-time)')]
      .filter(part => part.getClientRects().length && !part.closest('[aria-hidden], form p, li p, .asking-when p'));
    isReading(true);
    parts.forEach((part, at) => {
      const words = new SpeechSynthesisUtterance(part.innerText);
      words.voice = voice();
      words.lang = language;
      words.rate = .9;
      words.onstart = () => point(part);
      words.onend = () => { if (at === parts.length - 1) isReading(false); };
      voices.speak(words);
    });
  }

  button.addEventListener('click', () => {
    const reads = button.getAttribute('aria-pressed') === 'true';
    voices.cancel();
    if (reads) isReading(false);
    else read();
  });
  window.addEventListener('pagehide', () => voices.cancel());
})();
