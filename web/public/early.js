// Runs while the portal's scripts are still on their way.
(function () {
  'use strict';
  // Before the first paint, so that a person who chose dark never sees a white flash.
  var theme = localStorage.getItem('gullu.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;

  // Who is signed in, and the first page's rows: what src/api/http.ts would ask one after the other once it is here. It takes each
  // answer once; null lets it ask by itself.
  function ask(path) {
    return fetch(path, { headers: { Accept: 'application/json' }, credentials: 'same-origin', cache: 'no-store', signal: AbortSignal.timeout(30000) });
  }
  function none() {
    return null;
  }
  var session = ask('/api/session');
  window.gulluEarly = { '/api/session': session.catch(none) };
  if (location.search !== '' || (location.pathname !== '/' && location.pathname !== '/orders')) return;
  window.gulluEarly['/api/orders?take=50&stage=created'] = session
    .then(function (answer) { return answer.ok ? answer.clone().json() : { permissions: [] }; })
    .then(function (told) { return told.permissions.includes('viewOrders') ? ask('/api/orders?take=50&stage=created') : null; })
    .catch(none);
})();
