// Keeps on the server what is typed into the form and chosen for it, by itself. The page works without it: "Lưu nháp"
// does the same.
(() => {
  const form = document.getElementById('hand-in');
  const status = document.getElementById('unsent-status');
  if (form === null || status === null) return;
  const PAUSE_MS = 1500;
  let timer;
  let isChanged = false;
  let isOver = false;
  let running = Promise.resolve();
  // A button sends all of it once more: what is under way is left.
  const leaving = new AbortController();
  // Inputs whose files wait to be kept; a form in Excel is read by its own button.
  const chosen = new Set();

  const content = (inputs) => {
    const data = new FormData(form);
    for (const { name } of form.querySelectorAll('input[type=file]')) data.delete(name);
    for (const { name, files } of inputs) for (const file of files) data.append(name, file);
    data.set('act', 'keep');
    return data;
  };

  // What is kept is not sent a second time.
  const showKept = (inputs, files) => {
    for (const input of inputs) {
      const own = files.filter((file) => file.input === input.name);
      if (own.length === 0) continue;
      input.value = '';
      for (const { told } of own) {
        const line = document.createElement('p');
        line.className = 'govuk-body kyhan-kept-files';
        line.textContent = told;
        input.before(line);
      }
    }
  };

  const keep = async (inputs, options) => {
    if ((!isChanged && inputs.length === 0) || isOver) return;
    isChanged = false;
    for (const input of inputs) chosen.delete(input);
    if (inputs.length > 0) status.textContent = form.dataset.keepingFiles;
    try {
      const body = content(inputs);
      const answer = await fetch(form.action, { method: 'POST', body, signal: leaving.signal, ...options });
      if (!answer.ok && answer.status !== 409) throw new Error(String(answer.status));
      const { revision, told, files } = await answer.json();
      // Somebody else has saved something else: a button shows both.
      if (answer.status === 409) isOver = true;
      else form.elements.namedItem('unsent').value = String(revision);
      showKept(inputs, files);
      status.textContent = told;
    } catch {
      if (isOver) return;
      isChanged = true;
      for (const input of inputs) chosen.add(input);
      status.textContent = form.dataset.notKept;
    }
  };
  // One after the other: each says which revision it has read.
  const keepNext = () => (running = running.then(() => keep([...chosen])));

  form.addEventListener('input', ({ target }) => {
    if (target.type === 'file') {
      if (target.name === 'sheet') return;
      if (target.files.length > 0) chosen.add(target);
      else chosen.delete(target);
    } else isChanged = true;
    clearTimeout(timer);
    timer = setTimeout(() => void keepNext(), PAUSE_MS);
  });
  // A button sends all of it, with the files.
  form.addEventListener('submit', () => {
    isOver = true;
    clearTimeout(timer);
    leaving.abort();
  });
  // Files are too large for what outlives a page.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void keep([], { keepalive: true });
  });
})();
