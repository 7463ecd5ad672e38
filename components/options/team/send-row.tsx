interface Props {
  /** On the button. */
  words: string;
  busy: boolean;
  /** What is under way; empty while nothing is. */
  work: string;
  error: string | null;
}

/** The end of a form: what is wrong with the whole, the button, and what is under way. */
export const SendRow = ({ words, busy, work, error }: Props) => (
  <>
    {error && (
      <p class="note note--error" tabIndex={-1}>
        {error}
      </p>
    )}
    <p class="team__do">
      <button type="submit" class="button button--primary" aria-disabled={busy}>
        {words}
      </button>
      <output class="quiet">{work}</output>
    </p>
  </>
);
