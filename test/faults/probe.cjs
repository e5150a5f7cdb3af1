'use strict';
// Loaded before the program (NODE_OPTIONS=--require), so that a test can look into the process that production would
// run, and shift its clock. Changes nothing else about it.
const cluster = require('node:cluster');
const { createServer } = require('node:http');
const v8 = require('node:v8');
const vm = require('node:vm');

v8.setFlagsFromString('--expose-gc');
const collect = vm.runInNewContext('gc');

const RealDate = Date;
let shiftMs = 0;

class ShiftedDate extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(RealDate.now() + shiftMs);
    else super(...parts);
  }

  static now() {
    return RealDate.now() + shiftMs;
  }
}

/** Bytes that are really in use: what the collector would take is taken first. */
function memory() {
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return { bytes: heapUsed + external };
}

if (process.env.VV_PROBE_PORT !== undefined && cluster.isPrimary) {
  const server = createServer((request, response) => {
    const url = new URL(request.url, 'http://probe');
    if (url.pathname === '/clock') {
      shiftMs = Number(url.searchParams.get('shift'));
      globalThis.Date = shiftMs === 0 ? RealDate : ShiftedDate;
    }
    // A connection that stays would be one more that the program has open.
    response.setHeader('connection', 'close');
    response.end(JSON.stringify(memory()));
  });
  server.listen(Number(process.env.VV_PROBE_PORT), '127.0.0.1');
  server.unref();
}
