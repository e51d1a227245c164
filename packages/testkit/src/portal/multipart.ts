/** A file as a browser attaches it. */
export interface Attached {
  readonly input: string;
  readonly name: string;
  readonly content: Uint8Array;
}

/** What a browser posts for a form with these texts and files, in this order. */
export async function multipart(
  texts: Readonly<Record<string, string>>,
  files: readonly Attached[] = [],
): Promise<{ payload: Buffer; headers: { 'content-type': string } }> {
  const form = new FormData();
  for (const [name, text] of Object.entries(texts)) form.append(name, text);
  for (const { input, name, content } of files)
    form.append(input, new File([new Uint8Array(content)], name, { type: 'application/octet-stream' }));
  const body = new Response(form);
  return {
    payload: Buffer.from(await body.arrayBuffer()),
    headers: { 'content-type': body.headers.get('content-type') ?? '' },
  };
}

/** A file whose content is what its name says, as far as its first bytes tell. */
export const PDF = Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n');
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
