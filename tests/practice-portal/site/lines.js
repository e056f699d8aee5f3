/** The older system's page of service lines, shown in a frame. */
import { h, serviceLines, skeleton } from './draw.js';

const main = document.querySelector('main');
const number = new URLSearchParams(location.search).get('claim');
main.replaceChildren(skeleton(3));
const response = await fetch(`/api/claims/${encodeURIComponent(number)}/lines`);
main.replaceChildren(response.ok ? serviceLines(await response.json()) : h('p', {}, 'Service lines are not available.'));
