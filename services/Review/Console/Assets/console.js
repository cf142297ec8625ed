'use strict';
// Keys, focus and the connection. What the keys do is on the page itself: an element with data-key="l" is pressed by l.

const typing = node => node.closest?.('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]') !== null;
const shown = node => node.checkVisibility?.() ?? true;
const keysAreOn = () => localStorage.getItem('keys') !== 'off';

function move(step) {
  const rows = [...document.querySelectorAll('[data-row]')].filter(shown);
  if (!rows.length) return false;
  const at = rows.findIndex(row => row.contains(document.activeElement));
  const row = rows[at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + step, 0), rows.length - 1)];
  (row.querySelector('[data-row-link]') ?? row).focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
  return true;
}

function press(key) {
  const selector = `[data-key="${CSS.escape(key)}"]`;
  const row = document.activeElement?.closest('[data-row]');
  const near = row?.querySelector(selector);
  const link = row?.querySelector('a[data-row-link]');
  if (!near && link && 'srnc'.includes(key)) {
    Blazor.navigateTo(`${link.getAttribute('href')}?verdict=${key}`);
    return true;
  }
  const target = near ?? [...document.querySelectorAll(selector)].find(node => !node.closest('[data-row]') && shown(node));
  if (!target || target.disabled) return false;
  if (target.matches('input, textarea')) target.focus(); // a verdict too: the next stop is the reason
  if (!target.matches('input[type=search], textarea')) target.click();
  return true;
}

document.addEventListener('keydown', event => {
  if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') {
    event.target.closest?.('form')?.requestSubmit();
    return;
  }
  if (event.key === 'Escape' && event.target.closest?.('details[data-menu]')) closeMenus(null);
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || document.querySelector('dialog[open]')) return;
  if (!keysAreOn()) return;
  if (event.key === '?') document.getElementById('keys')?.showModal();
  const done = event.key === 'j' ? move(1) : event.key === 'k' ? move(-1) : press(event.key);
  if (done) event.preventDefault();
});

function closeMenus(except) {
  for (const menu of document.querySelectorAll('details[data-menu][open]')) {
    if (menu === except) continue;
    const back = menu.contains(document.activeElement);
    menu.open = false;
    if (back) menu.querySelector('summary').focus();
  }
}

document.addEventListener('click', event => {
  closeMenus(event.target.closest('details[data-menu]'));
  const opener = event.target.closest('[data-dialog]');
  if (opener) document.getElementById(opener.dataset.dialog)?.showModal();
  if (event.target.closest('[data-close]')) event.target.closest('dialog')?.close();
  // A place within the page: the base address would lead to another one.
  const link = event.target.closest('a[href^="#"]');
  if (link) {
    event.preventDefault();
    const target = document.getElementById(link.hash.slice(1));
    target?.scrollIntoView({ block: 'start' });
    target?.focus({ preventScroll: true });
  }
  if (event.target.closest('[data-reload]')) location.reload();
  if (event.target.closest('[data-reconnect]')) reconnect();
});

// A filter is an address: no need to load the page anew for it.
document.addEventListener('submit', event => {
  if (!event.target.matches('.filter-form')) return;
  event.preventDefault();
  const query = new URLSearchParams([...new FormData(event.target)].filter(([, value]) => value !== ''));
  closeMenus(null);
  Blazor.navigateTo(query.size ? `/?${query}` : '/');
});

document.addEventListener('change', event => {
  if (event.target.matches('[data-keys-switch]')) localStorage.setItem('keys', event.target.checked ? 'on' : 'off');
});

// One dialog for every way the connection can be away; what state it is in, Blazor says.
const lost = document.getElementById('components-reconnect-modal');
lost.addEventListener('components-reconnect-state-changed', event => {
  const state = event.detail.state;
  if (state === 'hide') { if (lost.open) lost.close(); return; }
  lost.dataset.state = state === 'rejected' ? 'rejected' : state === 'failed' ? 'failed' : 'trying';
  if (!lost.open) lost.showModal();
  if (state === 'rejected') location.reload(); // the server forgot this page: nothing but a new one helps
});
lost.addEventListener('cancel', event => event.preventDefault());

async function reconnect() {
  lost.dataset.state = 'trying';
  try {
    if (!await Blazor.reconnect() && !await Blazor.resumeCircuit?.()) location.reload();
    else lost.close();
  } catch {
    lost.dataset.state = 'failed';
  }
}
addEventListener('online', () => { if (lost.dataset.state === 'failed') reconnect(); });

Blazor.start({
  circuit: {
    reconnectionOptions: { maxRetries: 40, retryIntervalMilliseconds: tried => Math.min(200 * 1.5 ** tried, 5000) },
  },
});

// Called from the pages.
globalThis.factcheck = {
  focusHeading: () => {
    // Somebody quick may be in a field of the new page already.
    if (!document.activeElement?.closest('main input, main textarea')) document.querySelector('main h1')?.focus();
  },
};
