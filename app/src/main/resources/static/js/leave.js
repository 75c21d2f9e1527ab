// Whoever leaves this page in a hurry does not come back to it with the button "back", and what was typed is not in its address.
(() => {
  'use strict';
  if (location.pathname === '/find' && location.search) history.replaceState(null, '', location.pathname);
  for (const link of document.querySelectorAll('a[data-leave]'))
    link.addEventListener('click', event => {
      event.preventDefault();
      history.replaceState(null, '', '/');
      location.replace(link.href);
    });
})();
