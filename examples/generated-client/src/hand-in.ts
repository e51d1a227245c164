import { readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import createClient from 'openapi-fetch';
import type { components, paths } from './schema.js';

// A unit's program: lists what the unit owes, hands in the first of it with a file, and waits for the ruling. Types and
// addresses come out of the OpenAPI document; nothing of Kỳ Hạn is imported.

type Assignment = components['schemas']['Assignment'];

const { KYHAN_URL: baseUrl = 'http://127.0.0.1:8090', KYHAN_TOKEN: token = '' } = process.env;
const [file = 'bao-cao.pdf', values = '{}'] = process.argv.slice(2);
const ASK_AGAIN_MS = 500;

const api = createClient<paths>({ baseUrl, headers: { authorization: `Bearer ${token}` } });

const owed = await everythingOwed();
for (const { obligationTitle, dueOn, status } of owed)
  console.log(`${obligationTitle.vi}: hạn ${dueOn}, ${status}`);
const [first] = owed;
if (first !== undefined) {
  await handIn(first.assignmentId);
  console.log(`Ý kiến xử lý: ${await ruled(first.assignmentId)}`);
}

/** Page by page: `next` of an answer is `after` of the next question. */
async function everythingOwed(): Promise<Assignment[]> {
  const found: Assignment[] = [];
  for (let after: string | undefined; ;) {
    const query = { state: 'open' as const, limit: 50, ...(after === undefined ? {} : { after }) };
    const { data, error } = await api.GET('/api/v1/assignments', { params: { query } });
    if (error !== undefined) throw new Error(`${error.code}: ${error.detail}`);
    found.push(...data.assignments);
    if (data.next === undefined) return found;
    after = data.next;
  }
}

/** The key makes it safe to send again whatever happened to the answer. */
async function handIn(id: string): Promise<void> {
  const submissionId = `gui-${id.replaceAll('/', '-')}`;
  const content = (await readFile(file)).toString('base64');
  const { data, error } = await api.POST('/api/v1/assignments/{id}/submissions', {
    params: { path: { id }, header: { 'Idempotency-Key': submissionId } },
    body: {
      submissionId,
      values: JSON.parse(values) as Record<string, unknown>,
      note: 'Gửi từ phần mềm của đơn vị',
      files: [{ name: path.basename(file), content }],
    },
  });
  if (error !== undefined) throw new Error(`${error.code}: ${error.detail}`);
  console.log(`Đã gửi bản ${data.version}, ${data.onTime ? 'đúng hạn' : 'muộn'}`);
}

/** Asks until somebody has ruled; what has not changed since is not sent again. */
async function ruled(id: string): Promise<'accepted' | 'returned'> {
  for (let tag = ''; ; await pause(ASK_AGAIN_MS)) {
    const header = tag === '' ? {} : { 'If-None-Match': tag };
    const { data, error, response } = await api.GET('/api/v1/assignments/{id}', {
      params: { path: { id }, header },
    });
    if (response.status === 304) continue;
    if (error !== undefined) throw new Error(`${error.code}: ${error.detail}`);
    tag = response.headers.get('etag') ?? '';
    if (data?.status === 'accepted' || data?.status === 'returned') return data.status;
  }
}
