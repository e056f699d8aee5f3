/**
 * The DOM's own getters, taken from the prototypes once: a form with a field named `childNodes` or `parentNode` hides its own
 * properties, and a page that the survey runs in must not decide what the survey sees.
 */
const getter = <T>(owner: object, name: string): ((node: Node) => T) => {
  const get = Object.getOwnPropertyDescriptor(owner, name)?.get;
  if (!get) throw new TypeError(`no getter ${name}`);
  const call = Function.prototype.call.bind(get);
  return (node) => call(node) as T;
};

export const firstChild: (node: Node) => ChildNode | null = getter(Node.prototype, 'firstChild');
export const nextSibling: (node: Node) => ChildNode | null = getter(Node.prototype, 'nextSibling');
export const nodeType: (node: Node) => number = getter(Node.prototype, 'nodeType');
export const localName: (node: Node) => string = getter(Element.prototype, 'localName');
export const shadowRootOf: (node: Node) => ShadowRoot | null = getter(Element.prototype, 'shadowRoot');
export const textData: (node: Node) => string = getter(CharacterData.prototype, 'data');
export const bodyOf: (node: Node) => HTMLElement | null = getter(Document.prototype, 'documentElement');

const attributeOf = Function.prototype.call.bind(Element.prototype.getAttribute);
const boxOf = Function.prototype.call.bind(Element.prototype.getBoundingClientRect);
const seen = Function.prototype.call.bind(Element.prototype.checkVisibility);

export const attribute = (element: Element, name: string): string | null => attributeOf(element, name) as string | null;
export const rect = (element: Element): DOMRect => boxOf(element) as DOMRect;

const EVERY_WAY = { visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: false };

/** False for what `display`, `visibility`, `opacity` or `content-visibility` of it or around it hides. */
export const visible = (element: Element): boolean => seen(element, EVERY_WAY) as boolean;
