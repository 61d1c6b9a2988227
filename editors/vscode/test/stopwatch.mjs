// Stands between editor and server and notes how long each answer took: `node stopwatch.mjs NOTES SERVER ARGUMENT...`.
// NOTES gets a line of JSON per request of the editor: its method, the milliseconds, and whether it was given up.
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';

const [file, program, ...given] = process.argv.slice(2);
const notes = createWriteStream(file, { flags: 'a' });
const server = spawn(program, given, { stdio: ['pipe', 'pipe', 'inherit'] });
const asked = new Map();

/** Passes bytes on at once, and hands every whole message to `look`. */
function pass(from, to, look) {
  let rest = Buffer.alloc(0);
  from.on('data', (bytes) => {
    to.write(bytes);
    for (rest = Buffer.concat([rest, bytes]); ; ) {
      const body = rest.indexOf('\r\n\r\n') + 4;
      const length = Number(/content-length: *(\d+)/i.exec(rest.subarray(0, body).toString())?.[1]);
      if (body < 4 || rest.length < body + length) {
        return;
      }
      look(JSON.parse(rest.subarray(body, body + length).toString()));
      rest = rest.subarray(body + length);
    }
  });
  from.on('end', () => to.end());
}

pass(process.stdin, server.stdin, ({ id, method }) => {
  if (id !== undefined && method !== undefined) {
    asked.set(id, { method, begun: performance.now() });
  }
});
pass(server.stdout, process.stdout, ({ id, method, error }) => {
  const request = method === undefined ? asked.get(id) : undefined;
  if (request !== undefined) {
    asked.delete(id);
    const ms = performance.now() - request.begun;
    notes.write(`${JSON.stringify({ method: request.method, ms, failed: error?.code })}\n`);
  }
});
server.on('exit', (code) => notes.end(() => process.exit(code ?? 1)));
