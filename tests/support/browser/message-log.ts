export type MessageLevel = 'error' | 'warning' | 'log';

export interface Message {
  level: MessageLevel;
  text: string;
  /** The script that wrote it, if the browser says so. */
  source: string;
}

/** What the extension's pages, content scripts and background wrote, in the order in which it was heard. */
export class MessageLog {
  readonly messages: Message[] = [];
  readonly #levels = new Map<string, MessageLevel>();

  add(message: Message): void {
    this.messages.push({ ...message, level: this.#levels.get(message.text) ?? message.level });
  }

  /** For a browser that reports a message in one place and its level in another, in either order. */
  setLevel(text: string, level: MessageLevel): void {
    this.#levels.set(text, level);
    for (const message of this.messages) if (message.text === text) message.level = level;
  }

  get errors(): string[] {
    return this.messages.filter(({ level }) => level === 'error').map(({ text, source }) => `${text} (${source})`);
  }

  clear(): void {
    this.messages.length = 0;
  }
}
