import { globSync, readFileSync } from 'node:fs';
import { type ESTree, parseSync, Visitor } from 'vite';

/** A regular expression as it stands in the code. */
export interface Expression {
  pattern: string;
  flags: string;
  file: string;
}

const SOURCES = '{lib,components,entrypoints}/**/*.{ts,tsx}';

/** Every literal of what is built, found by reading the sources as a compiler does. */
export function literals(): Expression[] {
  return each((file, program) => {
    const found: Expression[] = [];
    new Visitor({
      Literal(node) {
        if ('regex' in node) found.push({ ...node.regex, file });
      },
    }).visit(program);
    return found;
  });
}

/** The files in which expressions are put together while the extension runs. */
export function builders(): string[] {
  return each((file, program) => {
    const found: string[] = [];
    const look = ({ callee }: ESTree.CallExpression | ESTree.NewExpression): void => {
      if (callee.type === 'Identifier' && callee.name === 'RegExp') found.push(file);
    };
    new Visitor({ CallExpression: look, NewExpression: look }).visit(program);
    return found;
  });
}

function each<Found>(find: (file: string, program: ESTree.Program) => Found[]): Found[] {
  return globSync(SOURCES)
    .toSorted()
    .flatMap((file) => {
      const { program, errors } = parseSync(file, readFileSync(file, 'utf8'));
      if (errors.length > 0) throw new Error(`${file} cannot be parsed`);
      return find(file, program);
    });
}
