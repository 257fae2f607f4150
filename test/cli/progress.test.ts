import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { Progress } from '../../server/src/cli/progress.ts';

/** A terminal that keeps what is drawn on it. */
class Screen extends Writable {
  readonly isTTY = true;
  readonly columns = 80;
  drawn = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.drawn += chunk.toString();
    done();
  }
}

describe('the progress of a long run', function () {
  this.timeout(20_000);

  it('is shown once it takes long, and leaves nothing behind', async () => {
    const screen = new Screen();
    const progress = new Progress(screen, 200);
    progress.step(50);
    assert.equal(screen.drawn, '');
    assert.equal(progress.isShown, false);
    for (let i = 0; i < 100 && !progress.isShown; i++) await wait(50);
    assert.match(screen.drawn, /50\/200 files/);
    progress.step(100);
    await wait(300);
    assert.match(screen.drawn, /150\/200 files/);
    progress.stop();
    assert.equal(progress.isShown, false);
    const last = screen.drawn;
    await wait(300);
    assert.equal(screen.drawn, last);
    assert.ok(last.trimEnd().endsWith('\u001b[2K') || last.endsWith('\u001b[0K'), JSON.stringify(last.slice(-30)));
  });

  it('is not shown where a run is short', async () => {
    const screen = new Screen();
    const progress = new Progress(screen, 10);
    progress.step(10);
    progress.stop();
    await wait(1200);
    assert.equal(screen.drawn, '');
  });
});
