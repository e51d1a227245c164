// Leads from an error to its line in the text of the file. Without it the link leads to the file.
(() => {
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-line]');
    const box = link && document.querySelector(link.hash);
    if (!box) return;
    event.preventDefault();
    const lines = box.value.split('\n');
    const line = Number(link.dataset.line) - 1;
    const start = lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0);
    for (let part = box.closest('details'); part; part = part.parentElement.closest('details')) part.open = true;
    box.focus();
    box.setSelectionRange(start, start + (lines[line] ?? '').length);
    // Browsers do not show what is selected by a script.
    box.scrollTop = (box.scrollHeight / lines.length) * Math.max(0, line - 3);
    box.scrollIntoView({ block: 'center' });
  });
})();
