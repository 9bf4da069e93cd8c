import assert from 'node:assert/strict';
import { test } from 'node:test';
import { qualityOf, worstOf } from '#web/live/quality.js';
import { QualityMeter } from '#web/live/quality-meter.js';
import { FakeClock } from './fake-clock.js';

const LOCAL = { id: 'l', type: 'local-candidate', candidateType: 'host' };
const REMOTE = { id: 'r', type: 'remote-candidate', candidateType: 'srflx' };
const RELAY = { id: 'r', type: 'remote-candidate', candidateType: 'relay' };
const PAIR = { id: 'p', type: 'candidate-pair', localCandidateId: 'l', remoteCandidateId: 'r', currentRoundTripTime: 0.0244 };
const UNUSED = { id: 'u', type: 'candidate-pair', localCandidateId: 'l', remoteCandidateId: 'x', currentRoundTripTime: 9 };
const TRANSPORT = { id: 't', type: 'transport', selectedCandidatePairId: 'p' };
const VIDEO = { id: 'v', type: 'inbound-rtp', kind: 'video', framesPerSecond: 14.6 };

test('reads a direct route, its latency and its frames', () => {
  const quality = qualityOf([UNUSED, TRANSPORT, PAIR, LOCAL, REMOTE, VIDEO]);

  assert.deepEqual(quality, { relayed: false, latencyMs: 24, frames: 15 });
});

test('is relayed where either end is', () => {
  const quality = qualityOf([TRANSPORT, PAIR, LOCAL, RELAY]);

  assert.deepEqual(quality, { relayed: true, latencyMs: 24 });
});

test('reads what Firefox tells', () => {
  const quality = qualityOf([UNUSED, { ...PAIR, selected: true }, LOCAL, REMOTE, VIDEO]);

  assert.deepEqual(quality, { relayed: false, latencyMs: 24, frames: 15 });
});

test('is unknown without a route, and leaves out what a browser does not tell', () => {
  const unknown = qualityOf([VIDEO, UNUSED]);
  const little = qualityOf([TRANSPORT, { ...PAIR, currentRoundTripTime: undefined }]);

  assert.equal(unknown, undefined);
  assert.deepEqual(little, { relayed: false });
});

test('the slowest of several counts', () => {
  const worst = worstOf([{ relayed: false }, { relayed: true, latencyMs: 90 }, { relayed: false, latencyMs: 3 }]);

  assert.deepEqual(worst, { relayed: true, latencyMs: 90 });
});

test('measures every two seconds until it is stopped, and says when there is no connection', async () => {
  const clock = new FakeClock();
  /** @type {({ getStats: () => Promise<RTCStatsReport> })[]} */
  let connections = [{ getStats: async () => /** @type {RTCStatsReport} */ (new Map([TRANSPORT, PAIR, LOCAL].map((each) => [each.id, each]))) }];
  /** @type {unknown[]} */
  const heard = [];
  const meter = new QualityMeter(clock, () => connections, (quality) => heard.push(quality));

  meter.start();
  await clock.advance(2000);
  connections = [{ getStats: () => Promise.reject(new Error('closed')) }];
  await clock.advance(2000);
  meter.stop();
  await clock.advance(10_000);

  assert.deepEqual(heard, [{ relayed: false, latencyMs: 24 }, undefined]);
});
