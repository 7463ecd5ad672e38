import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connectUiDevTools, type UiDevTools, type UiNode } from './chromium-ui-devtools.ts';
import type { Answer } from './types.ts';
import { pressUntilGone, waitUntil } from './wait.ts';

/**
 * Presses a button of Chromium's real permission dialog. It is drawn by the browser itself, out of reach of the page
 * protocol; the developer tools for the browser's own interface reach it, headless too.
 */
export async function answerChromiumPrompt(profileDir: string, answer: Answer): Promise<string> {
  const port = readFileSync(join(profileDir, 'UIDevToolsActivePort'), 'utf8').split('\n')[0] ?? '';
  const tools = await connectUiDevTools(port);
  try {
    const dialog = await waitUntil('the permission prompt', () => findDialog(tools));
    const text = (await Promise.all(withClass(dialog, 'Label').map((label) => tools.property(label, 'Text')))).join(
      '\n',
    );
    await pressUntilGone(
      'the permission prompt',
      async () => tools.click(await buttonFor(answer, dialog, tools)),
      async () => !(await findDialog(tools)),
    );
    return text;
  } finally {
    tools.close();
  }
}

async function findDialog(tools: UiDevTools): Promise<UiNode | undefined> {
  return withClass(await tools.tree(), 'ExtensionInstallDialogView')[0];
}

/** The labels depend on the language and the order on the system. In every one the default button is the one that declines. */
async function buttonFor(answer: Answer, dialog: UiNode, tools: UiDevTools): Promise<UiNode> {
  for (const button of withClass(dialog, 'MdTextButton')) {
    const declines = (await tools.property(button, 'IsDefault')) === 'true';
    if (declines === (answer === 'decline')) return button;
  }
  throw new Error(`The permission prompt has no button to ${answer}.`);
}

function withClass(node: UiNode, name: string): UiNode[] {
  const here = node.attributes?.includes(name) ? [node] : [];
  return [...here, ...(node.children ?? []).flatMap((child) => withClass(child, name))];
}
