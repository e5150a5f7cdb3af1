// `npm run chat [-- URL]`: talks to a running server, with its answers as they grow. `/new` starts anew, `/quit` ends.
import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline';
import { createParser } from 'eventsource-parser';

const base = process.argv[2] ?? 'http://localhost:5001';
if (!URL.canParse(base) || !/^https?:$/.test(new URL(base).protocol)) {
  process.stderr.write('usage: npm run chat [-- http://host:port]\n');
  process.exit(2);
}
const isTerminal = stdin.isTTY === true;
const dim = (text) => (stdout.isTTY ? `\u001b[2m${text}\u001b[0m` : text);
let sessionId;
let startAnew = false;

const PRINTERS = {
  plan: ({ intent, vibe, tools }) => stdout.write(dim(`(${[intent, vibe, ...tools].filter(Boolean).join(', ')})\n`)),
  delta: ({ text }, spoken) => {
    spoken.text += text;
    stdout.write(text);
  },
  done: ({ reply, places = [], session_id }, spoken) => {
    sessionId = session_id ?? sessionId;
    // The model broke off: what counts stands in the last event.
    if (spoken.text !== reply && reply) stdout.write(`${spoken.text ? '\n' : ''}${reply}`);
    stdout.write(`\n${places.map((card, i) => dim(cardLine(card, i))).join('')}`);
  },
  error: ({ error, reply }) => stdout.write(`${reply} ${dim(`(${error})`)}\n`),
};

function cardLine({ name, distance, walk_time, address, source }, index) {
  return `  ${index + 1}. ${[name, distance, walk_time, address].filter(Boolean).join(' · ')} [${source}]\n`;
}

async function ask(message) {
  const headers = sessionId === undefined ? {} : { 'x-session-id': sessionId };
  const body = JSON.stringify({ message, clear_session: startAnew });
  const response = await fetch(new URL('/api/chat/stream', base), { method: 'POST', headers, body });
  if (!response.ok) return PRINTERS.error(await response.json());
  startAnew = false;
  const spoken = { text: '' };
  const parser = createParser({ onEvent: ({ event, data }) => PRINTERS[event]?.(JSON.parse(data), spoken) });
  const text = new TextDecoder();
  for await (const chunk of response.body) parser.feed(text.decode(chunk, { stream: true }));
}

const lines = createInterface({ input: stdin, output: isTerminal ? stdout : undefined, prompt: 'you> ' });
if (isTerminal) stdout.write(`Talking to ${base}. /new starts anew, /quit ends.\n`);
lines.prompt();
for await (const line of lines) {
  const message = line.trim();
  if (message === '/quit') break;
  if (message === '/new') startAnew = true;
  else if (message !== '') {
    try {
      await ask(message);
    } catch (error) {
      process.stderr.write(`no answer from ${base}: ${error.cause?.code ?? error.message}\n`);
      if (!isTerminal) process.exit(1);
    }
  }
  lines.prompt();
}
