import type { ComponentChildren } from 'preact';
import { Fact } from '../fact.tsx';
import { FeedText } from '../feed-text.tsx';
import { CopyButton } from './copy-button.tsx';

interface Props {
  label: string;
  /** What is copied. Without it there is nothing to show either. */
  text: string;
  mark?: string | false | undefined;
  /** How it is shown, where that is more than the text. */
  children?: ComponentChildren;
}

/** A name and its value, which one press copies. */
export function CopyFact({ label, text, mark, children }: Props) {
  return (
    <Fact label={label} mark={mark}>
      {text && (
        <>
          {children ?? <FeedText text={text} most={2000} />}
          <CopyButton name={label} text={text} />
        </>
      )}
    </Fact>
  );
}
