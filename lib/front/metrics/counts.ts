import { Counter, Gauge, Histogram, collectDefaultMetrics, register } from 'prom-client';

/** What is kept of the page cache for the figures; read when somebody asks. */
export interface CacheState {
  bytes: number;
  size: number;
  evictions: number;
}

export interface PoolState {
  total: number;
  idle: number;
  waiting: number;
}

/** The figures of this process. Plain numbers, so that counting costs a reader's request nothing that can be measured. */
export class Counts {
  hits = 0;
  misses = 0;
  /** Requests that waited for a page which was being made already. */
  joined = 0;
  stale = 0;
  /** Pages that had to keep the framework's scripts. */
  unstripped = 0;
  private readonly requests = new Map<string, Map<number, number>>();
  private readonly views = new Map<string, number>();
  private readonly renders: Histogram;

  /** Hangs the figures into the registry that Prometheus reads. */
  constructor() {
    register.clear();
    collectDefaultMetrics();
    this.renders = new Histogram({
      name: 'khizana_render_seconds',
      help: 'Time in which a page was made',
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    });
    this.read('khizana_requests_total', 'Requests by kind of page and status', ['kind', 'status'], () =>
      [...this.requests].flatMap(([kind, byStatus]) =>
        [...byStatus].map(([status, n]): [Record<string, string>, number] => [{ kind, status: String(status) }, n]),
      ),
    );
    this.read('khizana_cache_requests_total', 'Requests for public pages by how they were met', ['result'], () => [
      [{ result: 'hit' }, this.hits],
      [{ result: 'miss' }, this.misses],
      [{ result: 'joined' }, this.joined],
      [{ result: 'stale' }, this.stale],
    ]);
    this.read('khizana_views_total', 'Openings reported by pages, by what became of them', ['outcome'], () =>
      [...this.views].map(([outcome, n]): [Record<string, string>, number] => [{ outcome }, n]),
    );
    this.read('khizana_unstripped_total', 'Pages that had to keep the framework’s scripts', [], () => [
      [{}, this.unstripped],
    ]);
  }

  /** Shows the page cache and the pool as they are when somebody asks. */
  watch(cache: CacheState, pool: () => PoolState): void {
    this.read('khizana_cache_evictions_total', 'Pages that left for want of room', [], () => [[{}, cache.evictions]]);
    show('khizana_cache_bytes', 'Bytes that finished pages take', () => cache.bytes);
    show('khizana_cache_pages', 'Finished pages held', () => cache.size);
    show('khizana_db_connections', 'Connections of the pool', () => pool().total);
    show('khizana_db_idle_connections', 'Connections of the pool that nobody uses', () => pool().idle);
    show('khizana_db_waiting', 'Queries that wait for a connection', () => pool().waiting);
  }

  request(kind: string, status: number): void {
    let byStatus = this.requests.get(kind);
    if (!byStatus) this.requests.set(kind, (byStatus = new Map<number, number>()));
    byStatus.set(status, (byStatus.get(status) ?? 0) + 1);
  }

  view(outcome: string): void {
    this.views.set(outcome, (this.views.get(outcome) ?? 0) + 1);
  }

  rendered(seconds: number): void {
    this.renders.observe(seconds);
  }

  /** A counter whose values are kept here and handed over when asked for. */
  private read(
    name: string,
    help: string,
    labelNames: string[],
    values: () => [labels: Record<string, string>, value: number][],
  ): void {
    new Counter({
      name,
      help,
      labelNames,
      collect() {
        this.reset();
        for (const [labels, value] of values()) this.inc(labels, value);
      },
    });
  }
}

function show(name: string, help: string, value: () => number): void {
  new Gauge({
    name,
    help,
    collect() {
      this.set(value());
    },
  });
}
