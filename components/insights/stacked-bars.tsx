import { i18n } from '#i18n';
import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { plainDay, shortDay } from '../../lib/i18n/format-days.ts';
import { count } from '../../lib/i18n/format.ts';
import { type Series, totals } from '../../lib/ui/insights/week-series.ts';
import { useLanguage } from '../language.ts';
import { usePatterns } from './patterns.tsx';
import { type Size, useSize } from './use-size.ts';

interface Props {
  /** What is read out instead of the drawing. */
  label: string;
  /** Mondays. */
  weeks: readonly string[];
  series: readonly Series[];
  nameOf: (id: string) => string;
}

/** Bars of weeks, each divided into bands. */
export function StackedBars({ label, ...props }: Props) {
  const { box, size } = useSize();
  return (
    <div ref={box} class="drawing drawing--weeks">
      <p class="hidden-text">{label}</p>
      {size && size.width > 0 && <Drawing {...props} size={size} />}
    </div>
  );
}

const HEIGHT_REM = 15;

function Drawing({ weeks, series, nameOf, size: { width, rem } }: Omit<Props, 'label'> & { size: Size }) {
  const language = useLanguage();
  const { fill, patterns } = usePatterns();
  const height = HEIGHT_REM * rem;
  const [left, right, top, bottom] = [2.5 * rem, 0.25 * rem, 0.75 * rem, 1.75 * rem];
  const most = Math.max(4, ...totals(series, weeks.length));
  const x = scaleBand()
    .domain(weeks)
    .range([left, width - right])
    .paddingInner(0.25)
    .paddingOuter(0.1);
  const y = scaleLinear()
    .domain([0, most])
    .nice(4)
    .range([height - bottom, top]);
  const bands = stack<number, Series>()
    .keys(series)
    .value((week, one) => one.counts[week] ?? 0)(weeks.keys());
  return (
    <svg width={width} height={height} aria-hidden="true" focusable="false">
      {patterns}
      <CountAxis y={y} from={left} to={width - right} gap={0.375 * rem} />
      {bands.map((band) =>
        weeks.map((week, at) => {
          const [low = 0, high = 0] = band[at] ?? [];
          if (high <= low) return null;
          return (
            <rect
              key={`${band.key.id} ${week}`}
              class="band"
              x={x(week)}
              y={y(high)}
              width={x.bandwidth()}
              height={y(low) - y(high)}
              fill={fill(band.key.look)}
            >
              <title>
                {i18n.t('phrase.pair', [
                  i18n.t('phrase.and', [plainDay(language, week), nameOf(band.key.id)]),
                  count(language, high - low),
                ])}
              </title>
            </rect>
          );
        }),
      )}
      <line class="axis__line axis__line--ground" x1={left} x2={width - right} y1={y(0)} y2={y(0)} />
      <WeekNames
        weeks={weeks}
        x={x}
        room={(width - left) / (4.5 * rem)}
        end={width - 1.5 * rem}
        y={height - 0.625 * rem}
      />
    </svg>
  );
}

interface AxisProps {
  y: ReturnType<typeof scaleLinear<number, number>>;
  from: number;
  to: number;
  /** Between a number and its line. */
  gap: number;
}

function CountAxis({ y, from, to, gap }: AxisProps) {
  const language = useLanguage();
  return (
    <>
      {y
        .ticks(4)
        .filter(Number.isInteger)
        .map((tick) => (
          <g key={tick}>
            <line class="axis__line" x1={from} x2={to} y1={y(tick)} y2={y(tick)} />
            <text class="axis__text" x={from - gap} y={y(tick)} dy="0.32em" text-anchor="end">
              {count(language, tick)}
            </text>
          </g>
        ))}
    </>
  );
}

interface NamesProps {
  weeks: readonly string[];
  x: ReturnType<typeof scaleBand<string>>;
  /** How many names there is room for. */
  room: number;
  /** No name has its middle further to the right: there it would be cut off. */
  end: number;
  y: number;
}

function WeekNames({ weeks, x, room, end, y }: NamesProps) {
  const language = useLanguage();
  return (
    <>
      {labelled(weeks, room).map((week) => (
        <text
          key={week}
          class="axis__text"
          x={Math.min((x(week) ?? 0) + x.bandwidth() / 2, end)}
          y={y}
          text-anchor="middle"
        >
          {shortDay(language, week)}
        </text>
      ))}
    </>
  );
}

/** As many of the weeks as have room for their names, the newest among them. */
function labelled(weeks: readonly string[], room: number): string[] {
  const step = Math.max(1, Math.ceil(weeks.length / Math.max(1, Math.floor(room))));
  return weeks.filter((_, at) => (weeks.length - 1 - at) % step === 0);
}
