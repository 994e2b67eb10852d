import { foreseeBodies } from '@/lib/articles/batch-commands';
import { batchesOf } from '@/lib/batches';
import { databaseAnswers } from '@/lib/db/health';
import { charactersOf, isSource, type ImportSource, type Items } from '@/lib/import/import-record';
import { linkResolver } from '@/lib/import/link-commands';
import { picturesOf, type MediaOptions } from '@/lib/import/media/picture-commands';
import { Seen } from '@/lib/import/memory/seen';
import { redirectMoved } from '@/lib/import/move-commands';
import { planRecords } from '@/lib/import/plan-queries';
import { startedMeter, type Progress } from '@/lib/import/progress';
import { addCounts, addTotals, countOutcomes, type ItemReport, type RunReport } from '@/lib/import/report';
import { moveRun, RunRefused, type RunState } from '@/lib/import/state-commands';
import { firstSteps, plannedSteps, refusedStep, type Read } from '@/lib/import/steps';
import { writeBatch, type Step } from '@/lib/import/write-commands';
import { readAhead } from '@/lib/read-ahead';
import { restIndex } from '@/lib/search/rest-commands';

/** What a run does with what it reads, whether it writes or only tells. */
export interface WorkOptions {
  /** The name of the place that the items come from; part of their identity. */
  source: string;
  write: boolean;
  /** Items in one transaction. */
  batch?: number;
  /** Whether articles get the numbers that they had, where those are free (default: yes). */
  keepIds?: boolean;
  media?: MediaOptions;
  onItem?: (item: ItemReport) => void | Promise<void>;
  onProgress?: (progress: Progress) => void;
}

/** Reports that the result holds; all are told as they come. */
const MOST_REPORTS = 1_000;
const BATCH = 200;
/** Characters of items after which a batch ends, however few they are: none takes the memory of a whole archive. */
const MOST_CHARACTERS = 4 * 1_048_576;

/** The body that is to be saved, if one is. */
const bodyOf = ({ plan, pictures }: Step): string[] =>
  plan?.contentChanged === true ? [pictures?.bodyHtml ?? plan.record.bodyHtml] : [];

/** One run from where it stands to its end. */
export class ImportWork {
  private readonly seen = new Seen();
  private readonly reports: ItemReport[] = [];
  private readonly names = new Map<string, number>();
  /** Articles of other sources that items of this run have taken for theirs. */
  private readonly taken = new Set<number>();
  private readonly hosts: readonly string[];
  private isPaused = false;
  private isIndexResting = false;
  /** What this process has read and written. */
  private readonly own = { read: 0, written: 0 };

  constructor(
    private readonly source: ImportSource | Items,
    private readonly options: WorkOptions,
    private state: RunState,
    private readonly check: () => void,
  ) {
    this.hosts = isSource(source) ? source.hosts : [];
  }

  async run(): Promise<RunReport> {
    if (this.state.stage === 'items') await this.readAll().finally(() => this.seen.close());
    if (!this.isPaused && this.state.id !== null && this.options.write) await this.settle();
    const { id: runId, counts, totals } = this.state;
    const { write: written } = this.options;
    return { written, runId, isPaused: this.isPaused, counts, totals, items: this.reports };
  }

  private async readAll(): Promise<void> {
    const { onProgress } = this.options;
    const meter = startedMeter(this.source, this.state.position);
    // The next batch is made ready while the database writes one.
    for await (const steps of readAhead(this.ready())) {
      this.check();
      await this.commit(steps);
      onProgress?.(meter(this.state.position));
      if (this.isPaused) return;
    }
    onProgress?.(meter(this.state.position));
    await this.moveTo('moves');
  }

  /** Items from where the run stands. What an earlier process has done is only remembered, for what comes after it. */
  private async *left(): AsyncGenerator<Read> {
    const from = this.state.position;
    let position = 0;
    for await (const item of isSource(this.source) ? this.source.items() : this.source) {
      if (position >= from) yield { position, item };
      else if (item.kind === 'record') this.seen.add(item.record);
      position += 1;
    }
  }

  /** Batches of which all is known but what is written. */
  private async *ready(): AsyncGenerator<Step[]> {
    const { batch: most = BATCH, source, write } = this.options;
    const sizeOf = ({ item }: Read) => charactersOf(item);
    for await (const read of batchesOf(this.left(), { most, sizeOf, mostSize: MOST_CHARACTERS })) {
      const { steps, records } = firstSteps(read, this.seen);
      const planned = plannedSteps(steps, await planRecords(source, records, this.taken));
      const pictured = await picturesOf(planned, this.state.id, this.hosts, this.options);
      if (write) foreseeBodies(pictured.flatMap(bodyOf));
      yield pictured;
    }
  }

  /** Writes them together; when that fails one by one, so that only the bad one is refused. */
  private async commit(steps: Step[]): Promise<void> {
    try {
      await this.write(steps);
    } catch (error) {
      this.names.clear();
      if (error instanceof RunRefused || !(await databaseAnswers())) throw error;
      const [only] = steps;
      if (steps.length > 1) for (const step of steps) await this.commit([step]);
      else if (only === undefined || only.plan === null) throw error;
      else await this.commit([refusedStep(only, error)]);
    }
  }

  private async write(steps: Step[]): Promise<void> {
    const reports = steps.map(({ report }) => report);
    const last = steps.at(-1)?.position ?? this.state.position;
    const is = {
      ...this.state,
      position: last + 1,
      counts: addCounts(this.state.counts, countOutcomes(reports)),
      totals: addTotals(this.state.totals, reports),
    };
    await this.mindIndex(steps);
    const { source, write, keepIds = true } = this.options;
    const context = { source, write, keepIds, names: this.names };
    const done = this.state.id === null ? null : await writeBatch(steps, this.state, is, context);
    this.state = is;
    this.isPaused = done?.isPaused ?? false;
    for (const { report, position } of steps)
      await this.tell({ ...report, articleId: done?.ids.get(position) ?? report.articleId });
  }

  /** Lets the index rest when as much will be written as it holds, going by what was written of what was read. */
  private async mindIndex(steps: readonly Step[]): Promise<void> {
    this.own.read += steps.length;
    this.own.written += steps.filter(({ plan }) => plan !== null).length;
    if (this.isIndexResting || !this.options.write) return;
    const { read, written } = this.own;
    const left = isSource(this.source) ? (this.source.total ?? 0) - this.state.position : 0;
    this.isIndexResting = await restIndex(Math.round(written + (Math.max(left, 0) * written) / Math.max(read, 1)));
  }

  private async tell(report: ItemReport): Promise<void> {
    if (this.reports.length < MOST_REPORTS) this.reports.push(report);
    await this.options.onItem?.(report);
  }

  /** When all articles are there: what leads to them. */
  private async settle(): Promise<void> {
    for (const [stage, next, work] of [
      ['moves', 'links', redirectMoved],
      ['links', 'end', linkResolver(this.hosts)],
    ] as const) {
      while (this.state.stage === stage && !this.isPaused) {
        this.check();
        const { state, isPaused } = await work(this.state);
        this.isPaused = isPaused;
        if (state === null) await this.moveTo(next);
        else this.state = state;
      }
    }
  }

  private async moveTo(stage: string): Promise<void> {
    const crowdedDays = this.state.stage === 'items' ? this.seen.crowdedDays() : this.state.totals.crowdedDays;
    const is = { ...this.state, stage, cursor: 0, totals: { ...this.state.totals, crowdedDays } };
    this.isPaused = await moveRun(this.state, is);
    this.state = is;
  }
}
