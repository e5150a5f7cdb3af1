import { samplesOf } from '../../test/support/samples';
import { PrometheusMetrics } from './prometheus-metrics';

describe('PrometheusMetrics', () => {
  const metrics = new PrometheusMetrics();
  const samples = async () => samplesOf(await metrics.text());

  it('counts answers by route pattern, method and class of status, in seconds', async () => {
    metrics.request('/api/photos/:ref', 'GET', 302, 0.03);
    metrics.request('/api/photos/:ref', 'GET', 301, 3);
    const found = await samples();
    const labels = 'route="/api/photos/:ref",method="GET",status="3xx"';
    expect(found.get(`violetvibes_http_request_duration_seconds_count{${labels}}`)).toBe(2);
    expect(found.get(`violetvibes_http_request_duration_seconds_sum{${labels}}`)).toBeCloseTo(3.03);
    expect(found.get(`violetvibes_http_request_duration_seconds_bucket{le="0.05",${labels}}`)).toBe(1);
  });

  it('asks the pool only when somebody looks', async () => {
    let busy = 1;
    metrics.watchPool(() => ({ busy, idle: 2, waiting: 0 }));
    busy = 3;
    const found = await samples();
    expect(found.get('violetvibes_database_connections{state="busy"}')).toBe(3);
    expect(found.get('violetvibes_database_connections{state="idle"}')).toBe(2);
  });

  it('knows the memory and the event loop of the process', async () => {
    const found = await samples();
    expect(found.get('process_resident_memory_bytes')).toBeGreaterThan(10_000_000);
    expect(found.has('nodejs_eventloop_lag_p99_seconds')).toBe(true);
  });
});
