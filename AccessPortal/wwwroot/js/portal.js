// Keyboard, theme and the quiet bar for a lost connection. Everything here can also be done by mouse and touch.
(() => {
  const editing = e => e.target.closest('input, textarea, select, [contenteditable], [role=dialog] button') !== null;
  const places = { b: '/', t: '/tugas', p: '/permintaan', d: '/daftar', r: '/review', h: '/penghapusan' };
  let going = 0;

  const mark = () => document.body.setAttribute('data-interactive', '');

  window.portal = {
    ready: person => {
      mark();
      for (const kind of ['keydown', 'pointerdown', 'click', 'submit']) document.addEventListener(kind, act, { capture: true, passive: true });
      giveBack(person);
      // A navigation that overtakes the router's start is fetched and merged: the merged body must keep the mark.
      Blazor.addEventListener('enhancedload', mark);
    },
    // Where the session ends under somebody's hands; only the same person gets it back, in this tab and on this page.
    keep: person => {
      const fields = [...typed].filter(f => f.isConnected && f.value).map(f => [nameOf(f), f.value]);
      if (fields.length) sessionStorage.setItem(kept, JSON.stringify({ person, path: location.pathname, fields }));
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

  const kept = 'ketikan', typed = new Set();
  document.addEventListener('input', e => {
    // A draft keeps itself.
    if (e.target.matches('#isi textarea, #isi input[type=text], #isi input:not([type])') && !e.target.closest('.board')) typed.add(e.target);
  });
  document.addEventListener('submit', e => { if (e.target.matches('[action="/keluar"]')) sessionStorage.removeItem(kept); });

  // The field by its words and place: a page shown anew gives it another id.
  function nameOf(field) {
    const words = f => [f.closest('[data-row]')?.querySelector('a')?.getAttribute('href'), f.labels?.[0]?.textContent, f.ariaLabel, f.name, f.tagName].join('|');
    return words(field) + [...document.querySelectorAll('#isi textarea, #isi input')].filter(f => words(f) === words(field)).indexOf(field);
  }

  function giveBack(person) {
    const waiting = JSON.parse(sessionStorage.getItem(kept) ?? 'null');
    if (waiting?.person !== person) sessionStorage.removeItem(kept);
    if (waiting?.person !== person || waiting.path !== location.pathname) return;
    const values = new Map(waiting.fields);
    const fill = () => {
      for (const field of document.querySelectorAll('#isi textarea, #isi input')) {
        const name = nameOf(field);
        if (!values.has(name) || field.value) continue;
        field.value = values.get(name);
        values.delete(name);
        for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
      }
      if (values.size) return;
      sessionStorage.removeItem(kept);
      watch.disconnect();
    };
    const watch = new MutationObserver(fill);
    watch.observe(document.body, { childList: true, subtree: true });
    fill();
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
      const failed = modal.classList.contains('components-reconnect-failed') || modal.classList.contains('components-reconnect-rejected');
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
