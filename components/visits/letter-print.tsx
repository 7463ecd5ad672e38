import { useEffect } from 'preact/hooks';
import type { Letter } from '../../lib/ui/visits/visits-state.ts';

interface Props {
  letter: Letter;
  /** Resolves when the user is done with the printer. */
  onPrint: (what: 'letter') => Promise<void>;
  onDone: () => void;
}

/** A letter on paper, and nowhere on the screen; when it is printed, its address is gone from here as well. */
export function LetterPrint({ letter, onPrint, onDone }: Props) {
  useEffect(() => {
    void onPrint('letter').then(onDone);
  }, [letter, onPrint, onDone]);
  return (
    <div class="letter" lang={letter.language}>
      <p class="letter__address">{letter.address.join('\n')}</p>
      <p class="letter__subject">{letter.subject}</p>
      <p class="letter__text">{letter.text}</p>
    </div>
  );
}
