/** Answers about elements, by the question. They stay true for as long as nothing but one look at the page runs. */
let answers: Map<unknown, WeakMap<object, unknown>> | null = null;

/** One look at a page: nothing of the page runs meanwhile, so that what was found out once need not be found out again. */
export function inOneLook<Result>(look: () => Result): Result {
  if (answers) return look();
  answers = new Map();
  try {
    return look();
  } finally {
    answers = null;
  }
}

/** The same question, which during one look is answered once for each node. */
export function once<Asked extends object, Answer>(question: (asked: Asked) => Answer): (asked: Asked) => Answer {
  return (asked) => {
    if (!answers) return question(asked);
    const known = answers.get(question) ?? new WeakMap<object, unknown>();
    answers.set(question, known);
    if (known.has(asked)) return known.get(asked) as Answer;
    const answer = question(asked);
    known.set(asked, answer);
    return answer;
  };
}
