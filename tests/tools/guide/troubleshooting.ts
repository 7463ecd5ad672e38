import { format, resolveConfig } from 'prettier';
import { messagesIn, sectionsWithRest } from './messages.ts';
import type { TextTree } from './texts.ts';

const INTRO = `# When something is wrong

Every message that Leadstand shows, and what to do. Search this page for the words you see
(<kbd>Ctrl</kbd>+<kbd>F</kbd>, on a Mac <kbd>⌘</kbd>+<kbd>F</kbd>). Three dots stand for a name, a number or a time.

First of all:

- Nothing is lost while something is wrong: requests, answers and notes stay, and what was downloaded is kept.
- Most trouble with a feed ends by itself. VirtualExpo's e-mails bring you the requests meanwhile.
- If a message is not here, or its remedy does not help, make a file under [Diagnostics](diagnostics.md) and send it to
  whoever looks after Leadstand for you.

Where do you see it?`;

const NOTE =
  '<!-- Made by `npm run guide -- --words` from the texts of the interface: change tests/tools/guide instead. -->';

/** The page of messages, formatted as the project's files are. */
export async function troubleshooting(tree: TextTree): Promise<string> {
  const sections = sectionsWithRest(tree);
  const contents = sections.map(({ title }) => `- [${title}](#${title.toLowerCase().replaceAll(' ', '-')})`);
  const chapters = sections.map((section) => {
    const rows = messagesIn(tree, section).map(
      ({ what, remedy }) => `| ${cell(`**${what.trim()}**`)} | ${cell(remedy)} |`,
    );
    return [`## ${section.title}`, section.intro, ['| Message | What to do |', '| --- | --- |', ...rows].join('\n')]
      .filter(Boolean)
      .join('\n\n');
  });
  const text = [NOTE, INTRO, contents.join('\n'), ...chapters].join('\n\n');
  return format(text, { ...(await resolveConfig('docs/guide/troubleshooting.md')), parser: 'markdown' });
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
