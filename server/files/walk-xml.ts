import { SaxesParser } from 'saxes';

export type XmlHandlers = {
  open?: (name: string, attributes: Record<string, string>) => void;
  /** Text is what stood directly inside the element; `at` is the offset in the XML right after its closing tag. */
  close?: (name: string, at: number, text: string) => void;
};

/**
 * Walks an XML text in document order with names as written (`w:p`).
 * @returns false when the text is not well formed; what was handled until then stays handled
 */
export function walkXml(xml: string, handlers: XmlHandlers): boolean {
  if (xml === '') return true;
  const parser = new SaxesParser({ xmlns: false });
  const texts: string[] = [];
  const add = (piece: string) => {
    if (texts.length > 0) texts[texts.length - 1] += piece;
  };
  parser.on('opentag', (tag) => {
    texts.push('');
    handlers.open?.(tag.name, tag.attributes as Record<string, string>);
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', (tag) => handlers.close?.(tag.name, parser.position, texts.pop() ?? ''));
  try {
    parser.write(xml).close();
    return true;
  } catch {
    return false;
  }
}
