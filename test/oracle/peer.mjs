// One end of a connection, in a network namespace of its own. Reads one JSON command a line and answers each with one line.
// It ends when its standard input closes.
import { execFile } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { connect, createServer } from 'node:net';
import { createInterface } from 'node:readline';

const commands = { listen, exchange };
createInterface({ input: process.stdin }).on('line', async (line) => {
  const { id, command, ...options } = JSON.parse(line);
  let result;
  try {
    result = await commands[command](options);
  } catch (error) {
    result = `error: ${error.message}`;
  }
  process.stdout.write(`${JSON.stringify({ id, result })}\n`);
});
process.stdin.on('close', () => process.exit());

/** Serves an echo. */
function listen({ protocol, address, port }) {
  return new Promise((resolve, reject) => {
    if (protocol === 'tcp') {
      const server = createServer((socket) => socket.on('error', () => {}).on('data', (data) => socket.write(data)));
      server.on('error', reject).listen(port, address, () => resolve('listening'));
    } else {
      const socket = createSocket(kindOf(address));
      socket.on('message', (data, from) => socket.send(data, from.port, from.address, () => {}));
      socket.on('error', reject).bind(port, address, () => resolve('listening'));
    }
  });
}

/** Asks a service so many times. Gives `works`, or where the talk ended; a connection that works stays open. */
function exchange(options) {
  return { tcp: exchangeTcp, udp: exchangeUdp, icmp: exchangePing }[options.protocol](options);
}

function exchangeTcp({ from, localPort, to, port, rounds, patience }) {
  return new Promise((resolve) => {
    const socket = connect({ host: to, port, localAddress: from, localPort });
    let end = 'no-connect';
    const finish = (result) => {
      clearTimeout(timer);
      if (result !== 'works') socket.destroy();
      resolve(result);
    };
    const timer = setTimeout(() => finish(end), patience);
    let left = rounds;
    const ask = () => socket.write(`question ${left--}`);
    socket.on('connect', () => {
      end = 'no-data';
      ask();
    });
    socket.on('data', () => (left > 0 ? ask() : finish('works')));
    socket.on('error', (error) => finish(end === 'no-connect' ? 'refused' : `error: ${error.code}`));
  });
}

function exchangeUdp({ from, localPort, to, port, rounds, patience }) {
  return new Promise((resolve) => {
    const socket = createSocket(kindOf(from));
    const finish = (result) => {
      clearTimeout(timer);
      resolve(result);
    };
    const timer = setTimeout(() => finish('no-reply'), patience);
    let left = rounds;
    const ask = () => socket.send(`question ${left--}`, port, to, (error) => error && finish('no-reply'));
    socket.on('message', () => (left > 0 ? ask() : finish('works')));
    socket.on('error', () => finish('refused'));
    socket.bind(localPort ?? 0, from, ask);
  });
}

function exchangePing({ from, to, rounds, patience }) {
  const seconds = String(Math.max(1, Math.ceil(patience / 1000)));
  const words = ['-n', '-q', '-c', String(rounds), '-i', '0.2', '-W', seconds, '-w', seconds, '-I', from, to];
  return new Promise((resolve) =>
    execFile('ping', words, (_, out) => resolve(out.includes(` ${rounds} received`) ? 'works' : 'no-reply')),
  );
}

function kindOf(address) {
  return address.includes(':') ? 'udp6' : 'udp4';
}
