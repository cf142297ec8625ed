'use strict';
// Before the first paint: the theme a person chose, else the system's.
(() => {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    document.documentElement.dataset.theme = localStorage.getItem('theme') ?? (system.matches ? 'dark' : 'light');
  };
  system.addEventListener('change', apply);
  addEventListener('storage', apply); // chosen in another tab
  apply();
  document.addEventListener('click', event => {
    if (!event.target.closest('[data-theme-switch]')) return;
    localStorage.setItem('theme', document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark');
    apply();
  });
})();
