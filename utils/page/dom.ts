/**
 * The DOM's own getters, taken from the prototypes once: a form with a field named `childNodes` or `parentNode` hides its own
 * properties, and a page that the survey runs in must not decide what the survey sees.
 */
const getter = <T>(owner: object, name: string): ((node: Node) => T) => {
  const get = Object.getOwnPropertyDescriptor(owner, name)?.get;
  if (!get) throw new TypeError(`no getter ${name}`);
  // No function of ours around it: these are asked at every node, and the engine calls a bound getter as it would read the property.
  return Function.prototype.call.bind(get);
};

export const firstChild: (node: Node) => ChildNode | null = getter(Node.prototype, 'firstChild');
export const nextSibling: (node: Node) => ChildNode | null = getter(Node.prototype, 'nextSibling');
export const nodeType: (node: Node) => number = getter(Node.prototype, 'nodeType');
export const childCount: (node: Node) => number = getter(Element.prototype, 'childElementCount');
export const nextElement: (node: Node) => Element | null = getter(Element.prototype, 'nextElementSibling');
export const localName: (node: Node) => string = getter(Element.prototype, 'localName');
export const shadowRootOf: (node: Node) => ShadowRoot | null = getter(Element.prototype, 'shadowRoot');
export const textData: (node: Node) => string = getter(CharacterData.prototype, 'data');
export const bodyOf: (node: Node) => HTMLElement | null = getter(Document.prototype, 'documentElement');

/** False where asking for single attributes is in vain: most elements of a table have none. */
export const attributed: (element: Element) => boolean = Function.prototype.call.bind(Element.prototype.hasAttributes);
export const attribute: (element: Element, name: string) => string | null = Function.prototype.call.bind(
  Element.prototype.getAttribute,
);
const attributeNames: (element: Element) => string[] = Function.prototype.call.bind(Element.prototype.getAttributeNames);

/** The attributes, beside the class, by which elements of any tag say what they are, how they are drawn and whether they show. */
const SPEAKING = /^(?:aria-|(?:role|style|hidden|colspan|rowspan)$)/;

/** True where an element has an attribute that says more about it than its class: of the many that have none, none is asked for. */
export const speaking = (element: Element): boolean => attributeNames(element).some((name) => SPEAKING.test(name));
export const rect: (element: Element) => DOMRect = Function.prototype.call.bind(Element.prototype.getBoundingClientRect);
const seen = Function.prototype.call.bind(Element.prototype.checkVisibility);

const EVERY_WAY = { visibilityProperty: true, opacityProperty: true };

/** False for what `display`, `visibility`, `opacity` or `content-visibility` of it or around it hides. */
export const visible = (element: Element): boolean => seen(element, EVERY_WAY) as boolean;

const call = <T>(owner: object, name: string): ((self: Node, ...rest: unknown[]) => T) => {
  const method = Object.getOwnPropertyDescriptor(owner, name)?.value as (...rest: unknown[]) => T;
  return Function.prototype.call.bind(method) as (self: Node, ...rest: unknown[]) => T;
};

/** A document's own answers: pictures and forms with a `name` stand in their way on the document itself. */
export const viewOf: (doc: Node) => (Window & typeof globalThis) | null = getter(Document.prototype, 'defaultView');
export const addressOf: (doc: Node) => string = getter(Document.prototype, 'URL');
export const titleOf: (doc: Node) => string = getter(Document.prototype, 'title');
export const makeRange: (doc: Node) => Range = call(Document.prototype, 'createRange');
const rootOf: (node: Node) => Node = call(Node.prototype, 'getRootNode');
const inDocument: (doc: Node, id: string) => Element | null = call(Document.prototype, 'getElementById');
const elementsOf: (doc: Node, tag: string) => HTMLCollection = call(Document.prototype, 'getElementsByTagName');
/** How many elements are in the document; the browser counts them without handing one out. */
export const elementCount = (doc: Node): number => elementsOf(doc, '*').length;
const inFragment: (fragment: Node, id: string) => Element | null = call(DocumentFragment.prototype, 'getElementById');

/** The element with this id in the same document or shadow root. */
export function byId(element: Element, id: string): Element | null {
  const root = rootOf(element);
  const type = nodeType(root);
  return type === 9 ? inDocument(root, id) : type === 11 ? inFragment(root, id) : null;
}
