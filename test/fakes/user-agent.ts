import type { RecordedRequest } from './fake-server.types';

/** False for no agent and for those HTTP libraries send of themselves, which OpenStreetMap services refuse. */
export function hasOwnUserAgent(request: RecordedRequest): boolean {
  const agent = request.headers['user-agent']?.trim() ?? '';
  return agent !== '' && !/^(node|undici|node-fetch|axios|got|curl|python-requests)\b/i.test(agent);
}
