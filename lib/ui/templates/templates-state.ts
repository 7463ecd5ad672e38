import { signal } from '@preact/signals';
import type { FilledText } from '../../domain/reply/fill-template.ts';
import { nobody } from '../../domain/reply/sender.ts';
import type { ReplyTemplate } from '../../domain/reply/template.ts';
import type { TemplateRefusal } from '../../domain/reply/template-file.ts';
import type { ErrorCode } from '../../rpc/contract.ts';
import type { Call } from '../call.ts';

/** What the model needs of the world. */
export interface TemplatesDeps {
  call: Call;
  now: () => number;
  newId: () => string;
  /** Hands a file to the user. */
  save: (name: string, text: string) => void;
  onChange: (listener: () => void) => () => void;
}

export type FormProblem = 'name-missing' | 'body-missing' | 'save-failed' | 'full';

/** The form that is open: for a new template, or for one that is there. */
export interface TemplateForm {
  /** Null for a new one. */
  id: string | null;
  draft: ReplyTemplate;
  saving: boolean;
  problem: FormProblem | null;
}

/** What the last press led to. */
export type TemplateNotice =
  | { kind: 'saved' | 'removed'; name: string }
  | { kind: 'imported'; count: number }
  | { kind: 'sender' }
  | { kind: 'refused'; reason: TemplateRefusal; where: string }
  | { kind: 'error'; code: ErrorCode };

export interface Preview {
  subject: FilledText;
  body: FilledText;
}

export const templatesState = () => ({
  list: signal<readonly ReplyTemplate[] | null>(null),
  sender: signal(nobody),
  form: signal<TemplateForm | null>(null),
  /** What the draft becomes; null until its language is there. */
  preview: signal<Preview | null>(null),
  notice: signal<TemplateNotice | null>(null),
  /** All as they were before one was deleted: to be brought back. */
  before: signal<readonly ReplyTemplate[] | null>(null),
  failure: signal<ErrorCode | null>(null),
});

export type TemplatesState = ReturnType<typeof templatesState>;
