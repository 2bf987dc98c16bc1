// Keyboard, theme and the quiet bar for a lost connection. Everything here can also be done by mouse and touch.
(() => {
  const editing = e => e.target.closest('input, textarea, select, [contenteditable], [role=dialog] button') !== null;
  const places = { b: '/', t: '/tugas', p: '/permintaan', d: '/daftar', r: '/review', h: '/penghapusan' };
  let going = 0;

  const mark = () => document.body.setAttribute('data-interactive', '');

  window.portal = {
    ready: (...circuit) => {
      mark();
      for (const kind of ['keydown', 'pointerdown', 'click', 'submit']) document.addEventListener(kind, act, { capture: true, passive: true });
      keep.begin(...circuit);
      // A navigation that overtakes the router's start is fetched and merged: the merged body must keep the mark.
      Blazor.addEventListener('enhancedload', mark);
    },
    theme: dark => {
      document.documentElement.dataset.theme = dark ? 'dark' : 'light';
      document.cookie = `tema=${dark ? 'gelap' : 'terang'}; path=/; max-age=31536000; samesite=lax`;
    },
    copy: text => navigator.clipboard.writeText(text),
    print: () => window.print(),
    focus: selector => document.querySelector(selector)?.focus(),
  };

  // What the framework sends by itself is no act of anybody's.
  let acted = 0;
  function act() {
    if (Date.now() - acted < 61000 && !document.querySelector('[data-session-near]')) return;
    acted = Date.now();
    fetch('/sesi/kegiatan', { method: 'POST', keepalive: true, redirect: 'manual' }).catch(() => { acted = 0; });
  }

  function rows(step) {
    const all = [...document.querySelectorAll('[data-row]')];
    if (all.length === 0) return;
    const at = all.findIndex(r => r.contains(document.activeElement));
    all[Math.min(all.length - 1, Math.max(0, at + step))].focus();
  }

  function go(path) {
    const link = document.querySelector(`nav a[href="${path}"]`);
    if (link) link.click(); else location.assign(path);
  }

  // Whoever follows a link out of a popover leaves it.
  document.addEventListener('click', e => e.target.closest('[popover] a')?.closest('[popover]').hidePopover());

  const row = () => document.activeElement?.closest('[data-row]');

  const keys = {
    '/': () => document.querySelector('[data-search]')?.focus(),
    '?': () => document.querySelector('[data-shortcuts]')?.click(),
    g: () => { going = Date.now(); },
    j: () => rows(1),
    k: () => rows(-1),
    a: () => row()?.querySelector('[data-accept]')?.click(),
    x: () => row()?.querySelector('[data-refuse]')?.click(),
  };

  document.addEventListener('keydown', e => {
    if ((e.ctrlKey || e.metaKey) && e.key === 'k') {
      e.preventDefault();
      document.querySelector('[data-search-everywhere]')?.focus();
      return;
    }
    if (e.ctrlKey || e.metaKey || e.altKey || editing(e)) return;
    if (Date.now() - going < 1200 && places[e.key]) {
      going = 0;
      go(places[e.key]);
    } else if (e.key === 'Enter' && e.target.matches?.('[data-row]')) {
      e.target.querySelector('a')?.click();
    } else if (keys[e.key]) {
      e.preventDefault();
      keys[e.key]();
    }
  });

  // The framework sets a class on the element; its words come from the page's language.
  const modal = document.getElementById('components-reconnect-modal');
  if (modal) {
    const say = () => {
      const lost = modal.classList.contains('components-reconnect-show');
      const failed = modal.classList.contains('components-reconnect-failed');
      // The server is there, this page's circuit is not: what was typed is kept over the reload.
      if (modal.classList.contains('components-reconnect-rejected')) location.reload();
      modal.replaceChildren(failed ? modal.dataset.failed + ' ' : lost ? modal.dataset.words : '');
      if (failed) {
        const button = document.createElement('button');
        button.textContent = modal.dataset.reload;
        button.onclick = () => location.reload();
        modal.append(button);
      }
    };
    new MutationObserver(say).observe(modal, { attributes: true, attributeFilter: ['class'] });
  }
})();
