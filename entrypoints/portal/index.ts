/**
 * What runs inside a payer's page: wait until it rests, survey it, send what was seen. It has no interface, keeps nothing, changes nothing.
 *
 * It is an unlisted script that the worker registers, and no "content script" of the framework: those announce themselves to the page with
 * events when a newer one starts, and a page must not be able to tell that Claimside is there.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(async () => {
  // The build loads this file outside a browser to read its settings; what needs a document comes in when it runs. It is one file all the same.
  const { start } = await import('./start');
  start();
});
