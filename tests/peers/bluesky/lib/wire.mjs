// The line between Banyan and a real server. It can stop at one request, before or after the server did the work.
import http from 'node:http';

export async function startWire(url) {
  const target = new URL(url);
  let stop = null;
  const server = http.createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    const here = stop && request.url.includes(stop.call) ? stop : null;
    if (here) stop = null;
    if (here?.when === 'before') return here.met(() => send(target, request, body));
    const answer = await send(target, request, body);
    if (here) return here.met(null);
    response.writeHead(answer.status, answer.headers);
    response.end(answer.body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    /** The next `call` is held for ever; resolves when it is, to a function that still delivers what was held back. */
    holdNext: ({ call, when }) => new Promise((met) => (stop = { call, when, met })),
    stop: () => new Promise((done) => server.close(done).closeAllConnections()),
  };
}

function send(target, { method, url, headers }, body) {
  return new Promise((done, failed) => {
    const options = { host: target.hostname, port: target.port, method, path: url, headers: { ...headers, host: target.host } };
    const request = http.request(options, async (answer) => {
      const whole = Buffer.concat(await answer.toArray());
      const { 'transfer-encoding': _, ...kept } = answer.headers;
      done({ status: answer.statusCode, headers: { ...kept, 'content-length': whole.length }, body: whole });
    });
    request.on('error', failed).end(body);
  });
}
