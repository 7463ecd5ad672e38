/**
 * The encodings a feed may be in, by the labels that documents use, and the WHATWG decoder of each. A list of our
 * own, since the platform's has labels that mean "reject" or "guess", and no browser may decide differently.
 */
const DECODERS: Readonly<Record<string, readonly string[]>> = {
  'utf-8': ['utf-8', 'utf8'],
  'utf-16': ['utf-16', 'utf16', 'ucs-2', 'unicode', 'iso-10646-ucs-2'],
  'utf-16le': ['utf-16le'],
  'utf-16be': ['utf-16be'],
  // What calls itself Latin-1 or ASCII is in fact Windows' superset of it: browsers and we read it as that.
  'windows-1252': ['windows-1252', 'cp1252', 'iso-8859-1', 'iso8859-1', 'latin1', 'latin-1', 'l1', 'us-ascii', 'ascii'],
  'windows-1250': ['windows-1250', 'cp1250'],
  'windows-1251': ['windows-1251', 'cp1251'],
  'windows-1253': ['windows-1253', 'cp1253'],
  'windows-1254': ['windows-1254', 'cp1254', 'iso-8859-9', 'latin5'],
  'windows-1255': ['windows-1255', 'cp1255'],
  'windows-1256': ['windows-1256', 'cp1256'],
  'windows-1257': ['windows-1257', 'cp1257'],
  'windows-1258': ['windows-1258', 'cp1258'],
  'iso-8859-2': ['iso-8859-2', 'latin2'],
  'iso-8859-3': ['iso-8859-3'],
  'iso-8859-4': ['iso-8859-4'],
  'iso-8859-5': ['iso-8859-5'],
  'iso-8859-6': ['iso-8859-6'],
  'iso-8859-7': ['iso-8859-7'],
  'iso-8859-8': ['iso-8859-8'],
  'iso-8859-10': ['iso-8859-10'],
  'iso-8859-13': ['iso-8859-13'],
  'iso-8859-14': ['iso-8859-14'],
  'iso-8859-15': ['iso-8859-15', 'latin9', 'latin-9'],
  'iso-8859-16': ['iso-8859-16'],
  'koi8-r': ['koi8-r'],
  'koi8-u': ['koi8-u'],
  gb18030: ['gb18030', 'gbk', 'gb2312'],
  big5: ['big5'],
  shift_jis: ['shift_jis', 'shift-jis', 'sjis', 'windows-31j'],
  'euc-jp': ['euc-jp'],
  'euc-kr': ['euc-kr'],
};

const BY_LABEL = new Map(
  Object.entries(DECODERS).flatMap(([decoder, labels]) => labels.map((label) => [label, decoder] as const)),
);

/** The decoder for a label, or undefined for one that is not supported: UTF-7, EBCDIC, anything unknown. */
export const decoderOf = (label: string): string | undefined => BY_LABEL.get(label.trim().toLowerCase());
