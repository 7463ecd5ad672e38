import { scaleLinear } from 'd3-scale';
import { usePatterns } from './patterns.tsx';
import { type Size, useSize } from './use-size.ts';

interface BarRow {
  id: string;
  name: string;
  /** Null: nothing is known, and no bar is drawn. */
  value: number | null;
  /** A line that goes further than the bar. */
  further?: number | null;
  /** At the end of the bar. */
  words: string;
  look?: number;
}

interface Props {
  label: string;
  rows: readonly BarRow[];
  /** Where the axis ends, if that is not the largest value. */
  most?: number;
  /** Words of a tick of the axis; absent where the numbers at the bars say enough. */
  tick?: (value: number) => string;
}

/** Bars that lie, one under the other, each with its name above it: names are long, and windows narrow. */
export function BarRows({ label, ...props }: Props) {
  const { box, size } = useSize();
  return (
    <div ref={box} class="drawing">
      <p class="hidden-text">{label}</p>
      {size && size.width > 0 && <Drawing {...props} size={size} />}
    </div>
  );
}

function Drawing({ rows, most, tick, size: { width, rem } }: Omit<Props, 'label'> & { size: Size }) {
  const { fill, patterns } = usePatterns();
  const [step, bar] = [2.5 * rem, 0.75 * rem];
  // What is written at the end of the longest.
  const room = (1 + 0.55 * Math.max(...rows.map(({ words }) => words.length))) * rem;
  const height = rows.length * step + (tick ? 1.5 * rem : 0.25 * rem);
  const top = most ?? Math.max(0, ...rows.flatMap(({ value, further }) => [value ?? 0, further ?? 0]));
  const x = scaleLinear()
    .domain([0, top > 0 ? top : 1])
    .range([0, Math.max(1, width - room)]);
  if (tick) x.nice(4);
  return (
    <svg width={width} height={height} aria-hidden="true" focusable="false">
      {patterns}
      {tick && <Axis x={x} height={rows.length * step} rem={rem} tick={tick} />}
      {rows.map(({ id, name, value, further, words, look = 0 }, at) => {
        const y = at * step + 1.25 * rem;
        const end = Math.max(x(value ?? 0), x(further ?? 0));
        return (
          <g key={id}>
            <text class="bar-name" x="0" y={y - 0.375 * rem}>
              {fitting(name, width / (0.46 * rem))}
              <title>{name}</title>
            </text>
            {value !== null && (
              <rect class="band" x="0" y={y} width={Math.max(1, x(value))} height={bar} fill={fill(look)} />
            )}
            {value !== null && further != null && further > value && (
              <path class="further" d={`M${x(value)} ${y + bar / 2}H${x(further)}M${x(further)} ${y + 1}v${bar - 2}`} />
            )}
            <text class="bar-words" x={end + 0.375 * rem} y={y + bar / 2} dy="0.34em">
              {words}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

interface AxisProps {
  x: ReturnType<typeof scaleLinear<number, number>>;
  height: number;
  rem: number;
  tick: (value: number) => string;
}

function Axis({ x, height, rem, tick }: AxisProps) {
  return (
    <>
      {ticksWithRoom(x, (value) => (0.75 + 0.45 * tick(value).length) * rem).map((value) => (
        <g key={value}>
          <line class="axis__line" x1={x(value)} x2={x(value)} y1={0.875 * rem} y2={height} />
          <text class="axis__text" x={x(value)} y={height + 1.125 * rem} text-anchor={value === 0 ? 'start' : 'middle'}>
            {tick(value)}
          </text>
        </g>
      ))}
    </>
  );
}

/** As many as have room for their words, and two at the least: where the axis begins and what it is measured in. */
function ticksWithRoom(x: AxisProps['x'], roomOf: (value: number) => number): number[] {
  for (const wanted of [4, 3, 2]) {
    const ticks = x.ticks(wanted);
    if (x(ticks[1] ?? 0) - x(ticks[0] ?? 0) >= Math.max(...ticks.map(roomOf))) return ticks;
  }
  return [x.domain()[0]!, x.domain()[1]!];
}

/** As much of a name as there is room for; all of it is in the table. */
function fitting(name: string, most: number): string {
  const letters = Array.from(name);
  const room = Math.max(8, Math.floor(most));
  return letters.length > room ? `${letters.slice(0, room - 1).join('')}…` : name;
}
