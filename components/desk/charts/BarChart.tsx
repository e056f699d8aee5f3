export interface Bar {
  name: string;
  value: number;
  /** the value as it is written */
  text: string;
}

const LINE = 1.75;

/** Bars lying beside each other's names, the value written at the end of each. What it shows stands in the table beside it as well. */
export function BarChart({ title, bars }: { title: string; bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ value }) => Math.abs(value)));
  return (
    <svg className="chart" role="img" aria-label={title} width="100%" height={`${bars.length * LINE + 0.5}rem`}>
      {bars.map(({ name, value, text }, index) => {
        const width = (Math.abs(value) / most) * 45;
        const middle = `${index * LINE + 1.15}rem`;
        return (
          <g key={name}>
            <text x="33%" y={middle} textAnchor="end" className="chart-name">
              {name.length > 36 ? `${name.slice(0, 35)}…` : name}
            </text>
            <rect
              x="35%"
              y={`${index * LINE + 0.3}rem`}
              width={`${Math.max(value === 0 ? 0 : 0.4, width)}%`}
              height="1.2rem"
              className={value < 0 ? 'chart-bar against' : 'chart-bar'}
            />
            <text x={`${36 + width}%`} y={middle} className="chart-value">
              {text}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
