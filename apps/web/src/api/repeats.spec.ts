import { sendOnce } from './repeats.js';

const post = (body: string, type = 'application/json') =>
  new Request('http://duban.test/api/evidence', { method: 'POST', body, headers: { 'Content-Type': type } });

/** Sends and answers with the key that went with it; `outcome` is a status or a cut line. */
async function keyOf(request: Request, outcome: number | 'cut'): Promise<string | null> {
  let key: string | null = null;
  await sendOnce(request, (sent) => {
    key = sent.headers.get('Idempotency-Key');
    return outcome === 'cut'
      ? Promise.reject(new Error('offline'))
      : Promise.resolve(new Response('', { status: outcome }));
  }).catch(() => undefined);
  return key;
}

describe('a POST of the page', () => {
  it.each(['cut', 500, 503] as const)(
    'comes again with the same key where its answer never came (%s)',
    async (lost) => {
      const body = `{"lost":"${lost}"}`;
      const first = await keyOf(post(body), lost);
      expect(first).toMatch(/^[\d-]{8,128}$/);
      expect(await keyOf(post(body), lost)).toBe(first);
      expect(await keyOf(post(body), 201)).toBe(first);
      expect(await keyOf(post(body), 201)).not.toBe(first);
    },
  );

  it.each([200, 409, 412, 422])('is another request once it was answered (%i)', async (status) => {
    const body = `{"answered":${status}}`;
    expect(await keyOf(post(body), status)).not.toBe(await keyOf(post(body), status));
  });

  it('has another key where something else was typed, and none for a file or for reading', async () => {
    expect(await keyOf(post('{"a":1}'), 'cut')).not.toBe(await keyOf(post('{"a":2}'), 'cut'));
    expect(await keyOf(post('--x', 'multipart/form-data; boundary=x'), 'cut')).toBeNull();
    expect(await keyOf(new Request('http://duban.test/api/plans'), 200)).toBeNull();
  });
});
