// Runs before the first paint, so that a person who chose dark never sees a white flash.
(function () {
  'use strict';
  var theme = localStorage.getItem('gullu.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
})();
