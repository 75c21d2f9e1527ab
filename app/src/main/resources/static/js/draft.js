// What is being typed in a form marked with data-draft is kept at that address, so that a flat battery costs nothing.
(() => {
  'use strict';
  for (const form of document.querySelectorAll('form[data-draft]')) {
    const kept = form.querySelector('[data-draft-kept]');
    let waiting;
    const keep = () => fetch(form.dataset.draft, {method: 'POST', body: new URLSearchParams(new FormData(form)), keepalive: true})
      .then(answer => { if (answer.ok && kept) kept.hidden = false; })
      .catch(() => {}); // without a network the form itself still holds everything
    form.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(keep, 1000);
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden' && waiting) keep();
    });
    form.addEventListener('submit', () => clearTimeout(waiting));
  }
})();
