/** What a browser asked of the network, from the log that the browser itself keeps: workers and background pages included. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

export interface NetworkRequest {
  url: string;
  /** `https://portal.example`, `chrome-extension://id`; `not an origin` for the browser's own */
  initiator: string;
}

const netLog = z.object({
  constants: z.object({ logEventTypes: z.record(z.string(), z.number()) }),
  events: z.array(z.object({ type: z.number(), params: z.unknown().optional() })),
});
const started = z.object({ url: z.string(), initiator: z.string().default('') });

/** The arguments that make the browser write the log; it is whole once the browser is closed. */
export const netLogArguments = (path: string): string[] => [`--log-net-log=${path}`, '--net-log-capture-mode=IncludeSensitive'];

export function requestsIn(path: string): NetworkRequest[] {
  const { constants, events } = netLog.parse(JSON.parse(readFileSync(path, 'utf8')));
  const start = constants.logEventTypes.URL_REQUEST_START_JOB;
  return events.flatMap(({ type, params }) => {
    const request = type === start ? started.safeParse(params) : undefined;
    return request?.success ? [request.data] : [];
  });
}
