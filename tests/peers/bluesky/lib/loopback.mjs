// Neither the PDS nor its directory can be told where to listen: every socket that names no host gets 127.0.0.1.
import net from 'node:net';

const listen = net.Server.prototype.listen;
const everywhere = (host) => host === undefined || host === null || ['', '0.0.0.0', '::', '[::]'].includes(host);

net.Server.prototype.listen = function (first, ...rest) {
  if (first !== null && typeof first === 'object' && first.port !== undefined && everywhere(first.host)) {
    return listen.call(this, { ...first, host: '127.0.0.1' }, ...rest);
  }
  if (typeof first === 'number' || /^\d+$/.test(String(first))) {
    const words = rest.filter((value, at) => !(at === 0 && (value === undefined || value === null || typeof value === 'string')));
    const host = typeof rest[0] === 'string' && !everywhere(rest[0]) ? rest[0] : '127.0.0.1';
    return listen.call(this, Number(first), host, ...words);
  }
  return listen.call(this, first, ...rest);
};
