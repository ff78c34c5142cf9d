/** Keys of requests whose answer never came: sent again as they were, they are one request to the server. */
const unanswered = new Map<string, string>();

/**
 * Sends a POST with an Idempotency-Key, and the same one again for the same content until an answer came: pressing a
 * button once more after the line failed does nothing twice. Files are left alone: their uploads resume by themselves.
 */
export async function sendOnce(request: Request, send: (request: Request) => Promise<Response>): Promise<Response> {
  if (request.method !== 'POST' || request.headers.get('Content-Type')?.startsWith('multipart/')) return send(request);
  const content = `${request.url}\n${await request.clone().text()}`;
  const key = unanswered.get(content) ?? crypto.getRandomValues(new Uint32Array(4)).join('-');
  unanswered.set(content, key);
  request.headers.set('Idempotency-Key', key);
  const response = await send(request);
  if (response.status < 500) unanswered.delete(content);
  return response;
}
