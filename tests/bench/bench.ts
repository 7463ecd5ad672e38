/** One line of a bench: what was measured, against a floor that was measured in the same run on the same machine. */
export interface Measure {
  name: string;
  unit: string;
  measured: number;
  floor: number;
  /** measured ÷ floor. */
  ratio: number;
  /** The ratio may be this high. */
  target: number;
  ok: boolean;
}

export interface Sample {
  measured: number;
  floor: number;
}

/**
 * The measure of several rounds: the round whose ratio is the median. Machines are shared, and a disturbance in
 * one round touches measure and floor alike.
 */
export function measure(name: string, unit: string, target: number, rounds: readonly Sample[]): Measure {
  const byRatio = rounds.toSorted((a, b) => a.measured / a.floor - b.measured / b.floor);
  const { measured, floor } = byRatio[Math.floor(byRatio.length / 2)]!;
  const ratio = measured / floor;
  return {
    name,
    unit,
    measured: round(measured),
    floor: round(floor),
    ratio: round(ratio),
    target,
    ok: ratio <= target,
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;
