<<<<<<< HEAD
/** Runs `npm ci` in a folder with a package-lock.json unless node_modules already is what that asks for. */
=======
>>>>>>> main
export function ensureDependencies(root: string): void;
