/** What Mozilla's linter may say of the build for Firefox, each with why it is harmless. Reviewers are told the same. */
export const LINT_EXPLAINED: readonly { code: string; why: string }[] = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    why: 'Preact has a branch for dangerouslySetInnerHTML. Our lint refuses that property, so the branch is never taken.',
  },
];
