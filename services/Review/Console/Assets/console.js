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
  if (event.target.closest('[data-reload]')) reloadKept();
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
  lost.dataset.state = state === 'rejected' ? 'rejected' : state === 'failed' || state === 'resume-failed' ? 'failed' : 'trying';
  if (!lost.open) lost.showModal();
  if (state === 'rejected') reloadKept(); // the server forgot this page: nothing but a new one helps
});
lost.addEventListener('cancel', event => event.preventDefault());

// What a person typed goes over to the page that is loaded anew: of this tab, this page and this person only.
const keptAt = () => `kept ${location.pathname} ${document.querySelector('.user-name')?.textContent ?? ''}`;

function reloadKept() {
  const fields = [...document.querySelectorAll('main :is(input, textarea, select)[id]')];
  const typed = fields.filter(field => field.type === 'radio' ? field.checked : field.type !== 'checkbox' && field.type !== 'file' && field.value)
    .map(field => [field.id, field.value]);
  const pressed = [...document.querySelectorAll('main button[id][aria-pressed=true]')].map(button => [button.id, '']);
  sessionStorage.setItem(keptAt(), JSON.stringify({ sources: document.querySelectorAll('main .added').length, fields: [...pressed, ...typed] }));
  location.reload();
}

// Field by field as the page brings them: some appear only after another was filled.
function putBack() {
  const kept = JSON.parse(sessionStorage.getItem(keptAt()));
  if (!kept) return;
  sessionStorage.removeItem(keptAt());
  const until = performance.now() + 5000;
  const step = () => {
    const add = document.querySelector('main .add-source');
    if (add && kept.sources) {
      for (let i = document.querySelectorAll('main .added').length; i < kept.sources; i++) add.click();
      kept.sources = 0;
    }
    kept.fields = kept.fields.filter(([id, value]) => {
      const field = document.getElementById(id);
      if (!field) return true;
      if (field.matches('button')) { if (field.getAttribute('aria-pressed') !== 'true') field.click(); }
      else if (field.type === 'radio') { if (!field.checked) field.click(); }
      else if (field.value !== value) {
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }
      return false;
    });
    if ((kept.fields.length || kept.sources) && performance.now() < until) setTimeout(step, 100);
  };
  step();
}

new MutationObserver((_, observer) => {
  if (!document.querySelector('[data-ready]')) return;
  observer.disconnect();
  putBack();
}).observe(document.body, { childList: true, subtree: true });

async function reconnect() {
  lost.dataset.state = 'trying';
  try {
    if (!await Blazor.reconnect() && !await Blazor.resumeCircuit?.()) reloadKept();
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
