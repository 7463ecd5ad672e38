import { relative } from 'node:path';

/** The part of vitest's JSON report (Jest's format) that tells what failed. */
interface TestReport {
  testResults?: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { status: string; fullName: string; failureMessages?: string[] }[];
  }[];
}

const firstLine = (message: string | undefined): string => (message ?? '').trim().split('\n', 1)[0]!.slice(0, 200);

/** A line for every test that failed, and for every file that failed without one: where, which, and why. */
export function failuresIn({ testResults = [] }: TestReport): string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative('.', name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [`${file}: ${firstLine(message)}`];
    return failed.map((test) => `${file}: ${test.fullName}: ${firstLine(test.failureMessages?.[0])}`);
  });
}
