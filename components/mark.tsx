/** The mark: a stand, and the buyer who has just come to it. `public/icon.svg` is the same drawing. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect class="mark__ground" width="32" height="32" rx="8" />
      <circle class="mark__buyer" cx="16" cy="8.5" r="3.75" />
      <path
        class="mark__stand"
        d="M8 14.5h16a1 1 0 0 1 1 1V17a1 1 0 0 1-1 1h-5v5.5h2.5a1 1 0 0 1 1 1V26a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-1.5a1 1 0 0 1 1-1H13V18H8a1 1 0 0 1-1-1v-1.5a1 1 0 0 1 1-1z"
      />
    </svg>
  );
}
