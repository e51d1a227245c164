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

  const isStillChosen = (input, sent) => sent.every((file, place) => input.files[place] === file);

  // What is kept is not sent a second time; what was chosen meanwhile stays chosen.
  const showKept = (sent, files) => {
    for (const [input, own] of sent) {
      const kept = files.filter((file) => file.input === input.name);
      if (kept.length === 0) continue;
      if (isStillChosen(input, own)) input.value = '';
      for (const { told } of kept) {
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
    const sent = inputs.map((input) => [input, [...input.files]]);
    if (inputs.length > 0) status.textContent = form.dataset.keepingFiles;
    try {
      const body = content(inputs);
      const answer = await fetch(form.action, { method: 'POST', body, signal: leaving.signal, ...options });
      if (!answer.ok && answer.status !== 409) throw new Error(String(answer.status));
      const { revision, told, files } = await answer.json();
      // Somebody else has saved something else: a button shows both.
      if (answer.status === 409) isOver = true;
      else form.elements.namedItem('unsent').value = String(revision);
      showKept(sent, files);
      status.textContent = told;
    } catch {
      if (isOver) return;
      isChanged = true;
      for (const input of inputs) chosen.add(input);
      status.textContent = form.dataset.notKept;
    }
  };
  // One after the other: each says which revision it has read.
  const next = (act) => (running = running.then(act));

  form.addEventListener('input', ({ target }) => {
    if (target.type === 'file') {
      if (target.name === 'sheet') return;
      if (target.files.length > 0) chosen.add(target);
      else chosen.delete(target);
    } else isChanged = true;
    clearTimeout(timer);
    timer = setTimeout(() => void next(() => keep([...chosen])), PAUSE_MS);
  });
  // A button sends all of it, with the files.
  form.addEventListener('submit', () => {
    isOver = true;
    clearTimeout(timer);
    leaving.abort();
  });
  // Files are too large for what outlives a page.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void next(() => keep([], { keepalive: true }));
  });
})();
