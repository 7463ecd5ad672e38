import type { Vocabulary } from '../concepts.ts';
import ar from './ar.json' with { type: 'json' };
import bg from './bg.json' with { type: 'json' };
import cs from './cs.json' with { type: 'json' };
import da from './da.json' with { type: 'json' };
import de from './de.json' with { type: 'json' };
import el from './el.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fi from './fi.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import he from './he.json' with { type: 'json' };
import hr from './hr.json' with { type: 'json' };
import hu from './hu.json' with { type: 'json' };
import id from './id.json' with { type: 'json' };
import it from './it.json' with { type: 'json' };
import ja from './ja.json' with { type: 'json' };
import ko from './ko.json' with { type: 'json' };
import nb from './nb.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };
import pl from './pl.json' with { type: 'json' };
import pt from './pt.json' with { type: 'json' };
import ptBR from './pt-BR.json' with { type: 'json' };
import ro from './ro.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import sk from './sk.json' with { type: 'json' };
import sl from './sl.json' with { type: 'json' };
import sv from './sv.json' with { type: 'json' };
import th from './th.json' with { type: 'json' };
import tr from './tr.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };
import vi from './vi.json' with { type: 'json' };
import zh from './zh.json' with { type: 'json' };
import zhTW from './zh-TW.json' with { type: 'json' };

/** One language: its words by what they stand for, and the words that say nothing in a label. */
export type LanguageData = Vocabulary & { readonly 'stop-words'?: readonly string[] };

/** By language code. English first: where the page's language does not decide, the earlier list does. */
export const VOCABULARIES: Record<string, LanguageData> = {
  en,
  de,
  fr,
  es,
  it,
  pt,
  'pt-BR': ptBR,
  nl,
  pl,
  cs,
  sk,
  hu,
  ro,
  bg,
  ru,
  uk,
  tr,
  el,
  sv,
  da,
  nb,
  fi,
  hr,
  sl,
  ja,
  zh,
  'zh-TW': zhTW,
  ko,
  ar,
  he,
  th,
  vi,
  id,
};
