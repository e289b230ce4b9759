/** Puts the label among the device's downloads. */
export const savePdf = (label: Blob, name: string) => saveFile(label, `${name}.pdf`);

/** Puts a file among the device's downloads. */
export function saveFile(file: Blob, name: string): Promise<void> {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser reads the file after the click; a minute is plenty.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return Promise.resolve();
}
