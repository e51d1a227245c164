import { createHash } from 'node:crypto';
import { once } from 'node:events';
import process from 'node:process';
import { request } from 'node:http';

/** Sends a large file to each path at once, as fast as it is taken, and tells what was in them. */
const MB = 1024 * 1024;
const BOUNDARY = 'kyhan-bench-boundary';
const VALUES = { summary: 'Đã tổ chức 2 buổi', participants: 12 };

const [door] = await once(process, 'message');
const begun = performance.now();
const hashes = await Promise.all(door.paths.map((path, index) => sent(door, { path, index })));
process.send?.({ hashes, wallMs: Math.round(performance.now() - begun) });
await once(process, 'disconnect');

async function sent({ url, headers, megabytes }, { path, index }) {
  const hash = createHash('sha256');
  const head = Buffer.from(
    [
      part('name="submission"', JSON.stringify({ submissionId: `tai-len-${index}`, values: VALUES })),
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="lon.pdf"\r\n`,
      'Content-Type: application/pdf\r\n\r\n',
    ].join(''),
  );
  const tail = Buffer.from(`\r\n--${BOUNDARY}--\r\n`);
  const first = Buffer.from(`%PDF-1.7\n% ${index}\n`);
  const block = Buffer.alloc(MB, `Đắk Nông ${index} `);
  const length = head.length + first.length + megabytes * MB + tail.length;
  const asking = request(url + path, {
    method: 'POST',
    headers: {
      ...headers,
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
      'content-length': length,
    },
  });
  const answered = once(asking, 'response');
  const write = async (bytes) => {
    if (!asking.write(bytes)) await once(asking, 'drain');
  };
  await write(head);
  for (const piece of [first, ...Array.from({ length: megabytes }, () => block)]) {
    hash.update(piece);
    await write(piece);
  }
  asking.end(tail);
  const [answer] = await answered;
  let said = '';
  for await (const piece of answer.setEncoding('utf8')) said += piece;
  if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode} ${said}`);
  return hash.digest('hex');
}

function part(disposition, text) {
  return `--${BOUNDARY}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${text}\r\n`;
}
