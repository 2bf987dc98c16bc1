// What is typed reaches the server, or it is known not to have. A line may fail unnoticed, and events raised while it is down are lost:
// so every change counts as unheard until the circuit, asked after it, has answered; what is unheard when the line is back is sent again.
// While the line is down, what a form marked data-keep has not saved is kept in this tab's own storage, by person and page, and offered
// back after a reload. A secret is never kept; a file and a choice from a search list cannot be.
(() => {
  const store = sessionStorage, prefix = 'isian:', controls = 'input:not([type=hidden]), textarea, select', parts = '[data-field], [data-line]';
  const modal = document.getElementById('components-reconnect-modal');
  const typed = new Map(); // control → its last change { turn, value }, until it is saved; in the order of the changes
  const before = new WeakMap(); // search list → its text before somebody typed into it
  const pending = new Set(); // forms kept before this circuit began, neither restored nor thrown away
  let circuit = null, turn = 0, heard = 0, asked = 0, since = 0, down = false, leaving = false;

  const isSearch = el => el.closest('.mud-autocomplete') !== null;
  const isKept = el => !isSearch(el) && !['password', 'file'].includes(el.type) && !el.matches('[data-secret]');
  const isTick = el => el.type === 'checkbox' || el.type === 'radio';
  const valueOf = el => isTick(el) ? el.checked : el.value;
  const forms = () => [...document.querySelectorAll('[data-keep]')];
  const keyOf = form => `${prefix}${circuit.person}:${location.pathname}:${form.dataset.keep}`;
  const kept = key => JSON.parse(store.getItem(key) ?? '{}');
  const keys = of => Object.keys(store).filter(key => key.startsWith(prefix + of));
  const wipe = () => keys('').forEach(key => store.removeItem(key));

  // Places and choices by their names: after a reload the controls are others.
  const within = (el, form) => { const part = el.parentElement.closest(parts); return form.contains(part) ? part : form; };
  const path = (part, form) => part === form ? '' : `${path(within(part, form), form)}${part.dataset.field ?? part.dataset.line}/`;
  const placeOf = (el, form) => { const part = within(el, form); return `${path(part, form)}${[...part.querySelectorAll(controls)].indexOf(el)}`; };
  const find = (place, form) => [...form.querySelectorAll(controls)].find(el => placeOf(el, form) === place);
  const said = el => el.tagName === 'SELECT' ? el.selectedOptions[0]?.text ?? '' : valueOf(el);

  function put(el, value) {
    if (isTick(el)) el.checked = value;
    else if (el.tagName === 'SELECT') el.value = [...el.options].find(o => o.text === value)?.value ?? '';
    else el.value = value;
  }

  function show() {
    if (turn === heard) since = 0;
    else if (since === 0) { since = Date.now(); setTimeout(show, 5100); }
    const state = down || (since > 0 && Date.now() - since > 5000) ? 'down' : since > 0 ? 'waiting' : null;
    if (state) document.documentElement.dataset.unsaved = state;
    else delete document.documentElement.dataset.unsaved;
  }

  function keep() {
    if (leaving || !circuit) return;
    for (const el of typed.keys()) {
      const form = el.isConnected && isKept(el) && el.closest('[data-keep]');
      if (form) store.setItem(keyOf(form), JSON.stringify({ ...kept(keyOf(form)), [placeOf(el, form)]: said(el) }));
    }
  }

  function note(el) {
    if (!circuit || !el.matches?.(controls)) return;
    if (el.type === 'radio') for (const other of [...typed.keys()]) if (other.type === 'radio' && other.name === el.name) typed.delete(other);
    typed.delete(el);
    typed.set(el, { turn: ++turn, value: valueOf(el) });
    if (down) keep();
    else if (asked === heard) setTimeout(ask, 250);
    show();
  }

  async function knows(which) {
    try { return await which.ear.invokeMethodAsync('Hears', which.token); } catch { return false; }
  }

  async function ask() {
    if (down || asked > heard || turn === heard) return;
    const [upTo, of] = [asked = turn, circuit];
    const answered = await knows(of);
    if (of !== circuit || asked !== upTo) return;
    if (answered) heard = upTo;
    else asked = heard;
    settle();
    show();
    if (turn > heard) setTimeout(ask, answered ? 250 : 2000);
  }

  function send(el) {
    if (isSearch(el) && el !== document.activeElement) {
      // Nobody has chosen anything: the list shows its choice again.
      el.value = before.get(el) ?? el.value;
      typed.delete(el);
      return;
    }
    for (const kind of ['input', 'change']) el.dispatchEvent(new Event(kind, { bubbles: true }));
    if (el !== document.activeElement) for (const kind of ['blur', 'focusout']) el.dispatchEvent(new FocusEvent(kind, { bubbles: kind === 'focusout' }));
  }

  function settle() {
    for (const [el, change] of [...typed]) {
      if (!el.isConnected || (!el.closest('[data-keep]') && change.turn <= heard)) typed.delete(el);
      // What the server made of one field has overtaken what was typed in another: what the screen shows counts.
      else if (change.turn <= heard && !isSearch(el) && valueOf(el) !== change.value) send(el);
    }
    if (turn > heard) return;
    for (const form of forms()) {
      const mark = form.querySelector('[data-saved]');
      if (mark && mark.dataset.saved !== 'true') continue;
      if (!pending.has(keyOf(form))) store.removeItem(keyOf(form));
      if (mark) for (const el of [...typed.keys()]) if (form.contains(el)) typed.delete(el);
    }
  }

  async function back() {
    const of = circuit;
    if (!of || !await knows(of) || of !== circuit || !modal.classList.contains('components-reconnect-hide')) return;
    down = false;
    for (const [el, change] of [...typed]) if (change.turn > heard && el.isConnected) send(el);
    show();
    ask();
  }

  function lost() {
    if (down) return;
    [down, asked] = [true, heard];
    keep();
    show();
  }

  function offer() {
    if (pending.size === 0 || down) return;
    let found = false;
    for (const form of forms().filter(f => pending.has(keyOf(f)))) {
      const same = Object.entries(kept(keyOf(form))).every(([place, value]) => { const el = find(place, form); return el && said(el) === value; });
      if (same) drop(keyOf(form));
      else found = true;
    }
    const bar = document.querySelector('[data-kept]');
    if (bar) bar.hidden = !found;
  }

  function drop(key) {
    pending.delete(key);
    store.removeItem(key);
  }

  // One value may call the next field in: what is not there yet is looked for a while.
  async function restore(key) {
    let left = Object.entries(kept(key));
    pending.delete(key);
    for (let turns = 0; left.length > 0 && turns < 20; turns++) {
      const form = forms().find(f => keyOf(f) === key);
      left = left.filter(([place, value]) => {
        const el = form && find(place, form);
        if (el) { put(el, value); send(el); }
        return !el;
      });
      if (left.length > 0) await new Promise(next => setTimeout(next, 150));
    }
  }

  window.keep = {
    // A circuit is there: it hears for this person.
    begin: (ear, token, person) => {
      circuit = { ear, token, person };
      typed.clear();
      pending.clear();
      [down, heard, asked] = [false, turn, turn];
      for (const key of keys('')) if (!key.startsWith(`${prefix}${person}:`)) store.removeItem(key); else pending.add(key);
      offer();
      show();
    },
    // The session ends under somebody's hands.
    now: keep,
  };

  for (const kind of ['input', 'change']) addEventListener(kind, e => note(e.target), true);
  addEventListener('focusin', e => { if (e.target.matches(controls) && isSearch(e.target)) before.set(e.target, e.target.value); });
  addEventListener('pagehide', keep);
  modal?.addEventListener('components-reconnect-state-changed', e => e.detail.state === 'hide' ? back() : lost());

  // Until what was typed is on its way, no button is pressed: it would act on what stood there before.
  addEventListener('click', e => {
    if (down && e.target.closest('button') && !e.target.closest('form[action], [popovertarget], #components-reconnect-modal')) e.stopImmediatePropagation();
  }, true);
  addEventListener('submit', e => {
    if (e.target.getAttribute('action') === '/keluar') { leaving = true; wipe(); }
    else if (down && !e.target.hasAttribute('action')) { e.preventDefault(); e.stopImmediatePropagation(); }
  }, true);

  document.addEventListener('click', e => {
    const act = e.target.closest('[data-restore], [data-throw]');
    if (!act) return;
    for (const key of forms().map(keyOf).filter(key => pending.has(key))) if (act.matches('[data-restore]')) restore(key); else drop(key);
    offer();
    act.closest('[data-kept]').hidden = true;
  });

  new MutationObserver(changes => {
    if (changes.some(c => c.type === 'attributes') && turn === heard && circuit && !down) settle();
    if (changes.some(c => c.type === 'childList') && circuit) offer();
  }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-saved'] });

  // Whoever is asked to sign in may be somebody else; what a session that ran out left waits for its own person, and goes when another begins.
  if (location.pathname === '/masuk' && !document.querySelector('[data-ended=Idle], [data-ended=Expired]')) wipe();
})();
