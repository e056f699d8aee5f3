/** What one text says of a service beside its code: the revenue code before or behind it, and modifiers. */
import { isModifier, modifiers, type Procedure, procedure } from './codes';

/** `0450 99284 25`, `Rev 0450 · CPT 99284`: a revenue code before the service's. */
const LED =
  /^(rev(?:enue)?\.?(?: code| cd)?[ :#]{0,2})?(\d{3,4})(?: ?[|/·•,:–—-] ?| )(?:(?:cpt|hcpcs|hcpc|hc|proc(?:edure)?)\.?[ :]{1,2})?([A-Z]?\d{4,5}[A-Z]?(?!\w).*)$/i;

/** `0450 99284`: by its zero what leads is no other number. */
export const ledByRevenue = (text: string): boolean => text.startsWith('0') && LED.test(text);

/** The same behind it, with modifiers behind that: `99284 25 | 0450`, `99284 (0450)`, `99284 / 0450 / 25`. */
const BEHIND =
  /^[ |/·•,:([–—-]{0,3}(rev(?:enue)?\.?(?: code| cd)?[ :#]{0,2})?(\d{3,4})[)\]]?(?:[ |/·•,:([–—-]{1,3}(\w[\w ,|/·-]*)[)\]]?)?$/i;

/**
 * All that a cell or box says of a service where it says more than its code.
 * @param head the words over or before it: only where they name revenue codes is a number of another form one
 */
export function serviceOf(text: string, head: string): Readonly<Procedure> | undefined {
  const named = /\brev/i.test(head);
  const [, says, before = '', after = ''] = LED.exec(text) ?? [];
  const inner = before !== '' && (named || says || before.startsWith('0')) ? procedure(after) : undefined;
  if (inner && !inner.revenue) return { ...inner, revenue: before.padStart(4, '0') };
  const found = procedure(text);
  const [, told, behind, more = ''] = (found && !found.revenue && BEHIND.exec(found.rest)) || [];
  if (!found || behind === undefined || !(named || told)) return found;
  const raised = more === '' ? [] : modifiers(more);
  if (!raised?.every(isModifier)) return found;
  return { ...found, modifiers: [...found.modifiers, ...raised], revenue: behind.padStart(4, '0'), rest: '' };
}

/** `250` behind `Rev code / CPT`: the service has no code of its own. */
export const revenueAlone = (text: string, head: string): string | undefined =>
  /\brev/i.test(head) && /^0?[1-9]\d\d$/.test(text) ? text.padStart(4, '0') : undefined;
