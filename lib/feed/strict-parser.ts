import { SaxesParser } from 'saxes';
import { ENTITIES } from './html-entities.ts';

/** The one parser there is: what it lets through has been read the same way everywhere. */
export function createStrictParser(): SaxesParser {
  // XML 1.1 would allow control characters, and anything but "1.0" would switch it on.
  const parser = new SaxesParser({ forceXMLVersion: true, defaultXMLVersion: '1.0' });
  Object.assign(parser.ENTITIES, ENTITIES);
  return parser;
}

/** No more text is asked for. What came of it already would otherwise be the beginning of the next text that is. */
export function stopCollecting(parser: SaxesParser): void {
  parser.off('text');
  parser['text'] = '';
}
