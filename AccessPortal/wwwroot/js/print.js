const button = document.querySelector('[data-print]');
button?.addEventListener('click', () => window.print());

// A long table arrives row by row: until it is whole it says how far it is, and half of it is not printed.
const told = document.querySelector('[data-progress]');
if (told) {
  const total = Number(told.dataset.total), number = n => n.toLocaleString(document.documentElement.lang);
  const fill = (words, ...values) => values.reduce((text, value, i) => text.replace(`{${i}}`, number(value)), words);
  const look = () => {
    const rows = document.querySelector('table.register')?.tBodies[0]?.rows.length ?? 0;
    const over = document.readyState !== 'loading';
    button.disabled = !over;
    told.textContent = over ? fill(told.dataset.over, rows) : fill(told.dataset.runs, rows, total);
    if (!over) setTimeout(look, 200);
  };
  look();
}
