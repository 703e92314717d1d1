import { machines, type Run } from '#balance/experiment.ts';

/** A run as a bar. */
export type ThroughputBar = {
  run: Run;
  /** In percent of the width: the run, and the same machine without sidecars. */
  width: number;
  bare: number;
  /** Of the machine without sidecars. */
  share: number;
};

/** Runs by their phase, in their order, on one scale that the fastest machine fills. */
export function throughputBars(runs: readonly Run[]): { phase: string; bars: ThroughputBar[] }[] {
  const most = Math.max(...Object.values(machines).map(({ bare }) => bare));
  const percent = (qps: number) => Math.round((1_000 * qps) / most) / 10;
  const phases = Map.groupBy(runs, ({ phase }) => phase);
  return [...phases].map(([phase, ofPhase]) => ({
    phase,
    bars: ofPhase.map((run) => {
      const { bare } = machines[run.machine];
      return { run, width: percent(run.qps), bare: percent(bare), share: run.qps / bare };
    }),
  }));
}
