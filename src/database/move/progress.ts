import { Presets, SingleBar } from 'cli-progress';

/** What a person sees while rows travel: a bar on a terminal, plain lines elsewhere. On standard error. */
export class Progress {
  private bar: SingleBar | null = null;
  private table = '';
  private total = 0;
  private nextShare = 0;

  constructor(private readonly output: NodeJS.WriteStream = process.stderr) {}

  say(text: string): void {
    this.output.write(`${text}\n`);
  }

  start(table: string, total: number): void {
    this.table = table;
    this.total = total;
    this.nextShare = 0.1;
    if (!this.output.isTTY) return this.say(`copying ${table}: ${total} rows`);
    const format = `copying ${table} {bar} {percentage}% | {value}/{total} rows | {eta_formatted} left`;
    this.bar = new SingleBar({ format, stream: this.output, clearOnComplete: true }, Presets.shades_classic);
    this.bar.start(total, 0);
  }

  advance(rows: number): void {
    this.bar?.update(rows);
    if (this.bar !== null || rows < this.total * this.nextShare) return;
    this.say(`copying ${this.table}: ${Math.round((rows / Math.max(1, this.total)) * 100)} %`);
    this.nextShare = rows / Math.max(1, this.total) + 0.1;
  }

  finish(): void {
    this.bar?.stop();
    this.bar = null;
  }
}
