import type { Counts } from "./counts";
import { endSteps, runStep, type Step } from "./step";

export type CountedStep = Step & { counts(): Counts };

/** Thrown by the first step that fails, after it has said why. */
export class StepFailed extends Error {}

/** Runs steps and adds up their counts. After the first failure it starts nothing more, and ends what is running. */
export class Run {
  private readonly score: Counts = { passed: 0, failed: 0 };
  private over = false;

  /** The tests counted so far. A failed step counts as at least one failed test. */
  get counts(): Readonly<Counts> {
    return this.score;
  }

  /** Runs steps one after the other. */
  async inOrder(...steps: ReadonlyArray<Step | CountedStep>): Promise<void> {
    for (const step of steps) if (!this.over) await this.one(step);
  }

  private async one(step: Step | CountedStep): Promise<void> {
    if (step.live) console.log(`\n${step.name} ...`);
    const { ok, seconds, output } = await runStep(step);
    if (this.over) return;
    const { passed, failed } = "counts" in step ? step.counts() : { passed: 0, failed: 0 };
    this.score.passed += passed;
    this.score.failed += ok ? failed : Math.max(failed, 1);
    const tests = passed + failed > 0 ? `, ${passed} of ${passed + failed} tests` : "";
    const good = ok && failed === 0;
    console.log(`${good ? "ok    " : "FAILED"} ${step.name} (${seconds.toFixed(1)} s${tests})`);
    if (good) return;
    this.over = true;
    console.log(output);
    await endSteps();
    throw new StepFailed(step.name);
  }
}
