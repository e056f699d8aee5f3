export interface Point {
  name: string;
  value: number;
  text: string;
}

const TOP = 30;
const BOTTOM = 78;
/** Names that stand side by side without touching, also with letters twice as large. */
const NAMES = 5;

/** One line over time, every value written at its point. */
export function LineChart({ title, points }: { title: string; points: readonly Point[] }) {
  const most = Math.max(1, ...points.map(({ value }) => value));
  const place = ({ value }: Point, index: number) => ({
    x: points.length === 1 ? 50 : 5 + (90 * index) / (points.length - 1),
    y: BOTTOM - ((BOTTOM - TOP) * value) / most,
  });
  const places = points.map(place);
  // the last name always stands: it is the newest
  const step = Math.ceil(points.length / NAMES);
  const isNamed = (index: number): boolean => (points.length - 1 - index) % step === 0;
  return (
    <svg className="chart" role="img" aria-label={title} width="100%" height="12rem">
      <line x1="3%" x2="97%" y1={`${BOTTOM}%`} y2={`${BOTTOM}%`} className="chart-ground" />
      {places.slice(1).map((to, index) => {
        const from = places[index]!;
        return (
          <line
            key={points[index]!.name}
            x1={`${from.x}%`}
            y1={`${from.y}%`}
            x2={`${to.x}%`}
            y2={`${to.y}%`}
            className="chart-line"
          />
        );
      })}
      {places.map(({ x, y }, index) => {
        const { name, text } = points[index]!;
        return (
          <g key={name}>
            <circle cx={`${x}%`} cy={`${y}%`} r="4" className="chart-point" />
            <text x={`${x}%`} y={`${y}%`} dy="-0.7em" textAnchor="middle" className="chart-value">
              {text}
            </text>
            {isNamed(index) && (
              <text x={`${x}%`} y="92%" textAnchor="middle" className="chart-name">
                {name}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
