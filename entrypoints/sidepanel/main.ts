/**
 * The panel's script begins behind the first paint: what stands in the HTML shows at once, and reading 300 KiB of script does not keep it from
 * the screen. A page that is hidden gets no frame and begins a little later by the clock; asked for twice, it is loaded once.
 */
const HIDDEN_WAIT_MS = 250;

const draw = (): void => void import('./draw');

requestAnimationFrame(() => setTimeout(draw));
setTimeout(draw, HIDDEN_WAIT_MS);
