// Keeps on the server what is typed into the form, by itself. The page works without it: "Lưu nháp" does the same.
(() => {
  const form = document.getElementById('hand-in');
  const status = document.getElementById('unsent-status');
  if (form === null || status === null) return;
  const PAUSE_MS = 1500;
  let timer;
  let isChanged = false;
  let isOver = false;
  let running = Promise.resolve();

  // Files are sent by a button: each once, and as large as they are.
  const content = () => {
    const data = new FormData(form);
    const inputs = form.querySelectorAll('input[type=file]');
    for (const { name } of inputs) data.delete(name);
    data.set('act', 'keep');
    return data;
  };

  const keep = async (options = {}) => {
    if (!isChanged || isOver) return;
    isChanged = false;
    try {
      const answer = await fetch(form.action, { method: 'POST', body: content(), ...options });
      if (!answer.ok && answer.status !== 409) throw new Error(String(answer.status));
      const { revision, told } = await answer.json();
      // Somebody else has saved something else: a button shows both.
      if (answer.status === 409) isOver = true;
      else form.elements.namedItem('unsent').value = String(revision);
      status.textContent = told;
    } catch {
      isChanged = true;
      status.textContent = form.dataset.notKept;
    }
  };
  // One after the other: each says which revision it has read.
  const keepNext = () => (running = running.then(() => keep()));

  form.addEventListener('input', () => {
    isChanged = true;
    clearTimeout(timer);
    timer = setTimeout(() => void keepNext(), PAUSE_MS);
  });
  // A button sends all of it, with the files.
  form.addEventListener('submit', () => {
    isOver = true;
    clearTimeout(timer);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void keep({ keepalive: true });
  });
})();
