import { SaxesParser } from 'saxes';
import { ENTITIES } from './html-entities.ts';

/** The one parser there is: what it lets through has been read the same way everywhere. */
export function createStrictParser(): SaxesParser {
  // XML 1.1 would allow control characters, and anything but "1.0" would switch it on.
  const parser = new SaxesParser({ forceXMLVersion: true, defaultXMLVersion: '1.0' });
  Object.assign(parser.ENTITIES, ENTITIES);
  return parser;
}
