/** A page is not told when its download has begun, which a busy browser does late; a file that is gone by then is lost. */
const KEPT_MS = 60_000;

/** Hands a file to the user, by the browser's own way to download. */
export function saveFile(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
