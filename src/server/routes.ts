// SPDX-License-Identifier: Apache-2.0
import { type Context, Hono } from 'hono';
import { filtersOf, leavesOut, switchesOf, voiceFiltersOf, wireErrorOf } from '../api/index.ts';
import {
  campaignView,
  caseView,
  compareView,
  incidentList,
  incidentView,
  readingsView,
  reportList,
  reportView,
  sentenceView,
  tallyList,
  voiceList,
  voiceView,
} from '../desk/views/index.ts';
import type { Asset } from './assets.ts';
import type { AtHand } from './at-hand.ts';
import { cookieIn, cookieName, isToken, safeHeaders, wrongPlace } from './guard.ts';

export interface Bench {
  readonly atHand: () => AtHand;
  readonly assets: ReadonlyMap<string, Asset>;
  readonly token: string;
  readonly caseName: string;
  /** Differs between launches, so that an answer of one launch is never taken for one of another. */
  readonly launch: string;
  /** Known only once the socket listens. */
  readonly port: () => number;
}

/** The addresses of the bench. Every one is behind the guard; every answer carries the same safe headers. */
export function routesOf(bench: Bench): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    const refused = refusalOf(c, bench);
    if (refused) c.res = refused;
    else await next();
    for (const [name, value] of Object.entries(safeHeaders)) c.res.headers.set(name, value);
  });
  app.route('/api', apiOf(bench));
  app.get('*', (c) => pageOrAsset(c, bench));
  app.onError((error, c) => failed(c, 500, 'broken', error.message));
  return app;
}

/** Milliseconds that weighing all incidents again may take of one request, so that no view waits for it. */
const atATime = 30;

/** Set on an answer that is another the next time it is asked for. */
const unfinished = 'unfinished';

/** Makes a handler of a view of what is at hand. */
type Answer = (view: (hand: AtHand, c: Context) => Response) => (c: Context) => Response;
type Api = Hono<{ Variables: { [unfinished]?: boolean } }>;

function apiOf(bench: Bench): Api {
  const api: Api = new Hono();
  api.use(async (c, next) => {
    const etag = `"${bench.launch}-${bench.atHand().generation}"`;
    if (c.req.header('if-none-match') === etag) c.res = new Response(null, { status: 304 });
    else await next();
    c.res.headers.set('Cache-Control', 'no-store');
    if ((c.res.ok || c.res.status === 304) && !c.get(unfinished)) c.res.headers.set('ETag', etag);
  });
  const answer: Answer = (view) => (c) => inOneGeneration(bench, c, view);
  api.get(
    '/case',
    answer(({ reader }, c) => c.json({ ...caseView(reader), name: bench.caseName })),
  );
  addIncidents(api, answer);
  api.get(
    '/campaign',
    answer(({ reader, lens }, c) => c.json(campaignView(reader, lens))),
  );
  api.get(
    '/methodology',
    answer(({ methodology }, c) => c.json({ ...methodology(), case: bench.caseName })),
  );
  api.get(
    '/tallies',
    answer(({ reader }, c) => c.json(tallyList(reader))),
  );
  api.get(
    '/reports',
    answer(({ reader }, c) => c.json(reportList(reader))),
  );
  api.get(
    '/reports/:id',
    answer(({ reader, lens }, c) =>
      foundOr404(c, reportView(reader, c.req.param('id') ?? '', lens), 'report'),
    ),
  );
  api.get(
    '/reports/:id/with/:other',
    answer(({ reader, lens }, c) => {
      const { id = '', other = '' } = c.req.param();
      return foundOr404(c, compareView(reader, id, other, lens), 'pair');
    }),
  );
  api.get(
    '/reports/:id/readings',
    answer(({ reader, lens }, c) =>
      foundOr404(c, readingsView(reader, c.req.param('id') ?? '', lens), 'report'),
    ),
  );
  api.get(
    '/reports/:id/sentences/:at{\\d+}',
    answer(({ reader, lens }, c) => {
      const { id = '', at = '' } = c.req.param();
      return foundOr404(c, sentenceView(reader, id, Number(at), lens), 'sentence');
    }),
  );
  api.get(
    '/voices',
    answer(({ voices }, c) => {
      const filters = voiceFiltersOf((name) => c.req.query(name) ?? null);
      return c.json(voiceList(voices(), filters));
    }),
  );
  api.get(
    '/voices/:id',
    answer(({ lens, voices }, c) =>
      foundOr404(c, voiceView(lens, voices(), c.req.param('id') ?? ''), 'voice'),
    ),
  );
  api.all('*', (c) => failed(c, 404, 'no-route', 'The bench has nothing at this address.'));
  return api;
}

/** The incidents, one of them, and how far they are weighed without some of their words. */
function addIncidents(api: Api, answer: Answer): void {
  api.get(
    '/incidents',
    answer(({ reader, incidents, weighRows }, c) => {
      const filters = filtersOf((name) => c.req.query(name) ?? null);
      const what = switchesOf((name) => c.req.query(name) ?? null);
      if (!leavesOut(what)) return c.json(incidentList(reader, filters, incidents()));
      const { index, seen } = weighRows(what, atATime);
      if (index === null) c.set(unfinished, true);
      return c.json(incidentList(reader, filters, index ?? incidents(), seen));
    }),
  );
  api.get(
    '/weighing',
    answer(({ weighRows }, c) => {
      const { index, seen } = weighRows(
        switchesOf((name) => c.req.query(name) ?? null),
        atATime,
      );
      if (index === null) c.set(unfinished, true);
      return c.json(seen);
    }),
  );
  api.get(
    '/incidents/:id',
    answer(({ reader, lens, weighAgain }, c) => {
      const what = switchesOf((name) => c.req.query(name) ?? null);
      const leftOut = leavesOut(what) ? { what, weighAgain } : null;
      return foundOr404(c, incidentView(reader, c.req.param('id') ?? '', lens, leftOut), 'incident');
    }),
  );
}

/** Answers from one committed generation of the case, whatever is written to it meanwhile. */
function inOneGeneration(
  { atHand }: Bench,
  c: Context,
  view: (hand: AtHand, c: Context) => Response,
): Response {
  const hand = atHand();
  return hand.reader.snapshot(() => view(hand, c));
}

function foundOr404(c: Context, value: object | null, what: string): Response {
  return value ? c.json(value) : failed(c, 404, `no-${what}`, `The case holds no such ${what}.`);
}

function failed(c: Context, status: 401 | 403 | 404 | 405 | 500, code: string, message: string): Response {
  return c.json(wireErrorOf(status, code, message), status);
}

/**
 * Lets in what comes from the right place with the token. The address printed at launch carries the token once: it
 * is put into a cookie that scripts cannot read and other sites do not send, and taken out of the address.
 */
function refusalOf(c: Context, { port, token }: Bench): Response | null {
  const caller = { method: c.req.method, header: (name: string) => c.req.header(name) };
  const wrong = wrongPlace(caller, port());
  if (wrong) return failed(c, wrong.status, wrong.code, wrong.message);
  const url = new URL(c.req.url);
  if (isToken(url.searchParams.get('token'), token)) return exchanged(url, cookieName(port()), token);
  if (isToken(cookieIn(c.req.header('cookie'), cookieName(port())), token)) return null;
  if (url.pathname.startsWith('/api/')) return failed(c, 401, 'token', 'Open the address printed at launch.');
  return new Response(lockedPage, { status: 401, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

function exchanged(url: URL, cookie: string, token: string): Response {
  url.searchParams.delete('token');
  // One leading slash only: `//elsewhere` would be another host's address.
  const path = `/${url.pathname.replace(/^\/+/, '')}${url.search}`;
  return new Response(null, {
    status: 303,
    headers: {
      Location: path,
      'Set-Cookie': `${cookie}=${token}; HttpOnly; SameSite=Strict; Path=/`,
      'Cache-Control': 'no-store',
    },
  });
}

const lockedPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>sayso: locked</title>
<h1>This bench is locked</h1>
<p>Open the whole address that <code>sayso serve</code> printed, with its token. Every launch has a new one.</p></html>`;

const pages =
  /^\/(?:|campaign|methodology|incidents(?:\/[^/]+)?|reports(?:\/[^/]+(?:\/with\/[^/]+)?)?|voices(?:\/[^/]+)?)\/?$/;

function pageOrAsset(c: Context, { assets }: Bench): Response {
  const asset = assets.get(c.req.path);
  if (asset && c.req.path !== '/index.html') {
    const hashed = c.req.path.startsWith('/assets/');
    return answer(asset, 200, hashed ? 'private, max-age=31536000, immutable' : 'no-cache');
  }
  return answer(assets.get('/index.html')!, pages.test(c.req.path) ? 200 : 404, 'no-store');
}

function answer(asset: Asset, status: number, cache: string): Response {
  const headers = { 'Content-Type': asset.type, 'Cache-Control': cache };
  return new Response(asset.bytes, { status, headers });
}
