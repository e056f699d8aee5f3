/** Word from page to page that everything was deleted: what another page still holds in its memory goes too. */
const channel = new BroadcastChannel('claimside-wiped');

/** Loads this page anew when another one has deleted everything. */
export function reloadWhenWiped(): void {
  channel.onmessage = () => location.reload();
}

/** Tells all other pages; the one that says it stays as it is. */
export const tellWiped = (): void => channel.postMessage({});
