export function ensureDependencies(root: string): void;
