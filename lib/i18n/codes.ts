/** Names of browser messages know no hyphen, our codes are full of them: `key-refused` is kept as `key_refused`. */
export type MessageName<Code extends string> = Code extends `${infer Head}-${infer Tail}`
  ? `${Head}_${MessageName<Tail>}`
  : Code;

export const messageName = <Code extends string>(code: Code): MessageName<Code> =>
  code.replaceAll('-', '_') as MessageName<Code>;
