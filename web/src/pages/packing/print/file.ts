/** Puts the label among the device's downloads. */
export function savePdf(label: Blob, name: string): Promise<void> {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(label);
  link.download = `${name}.pdf`;
  link.click();
  // The browser reads the file after the click; a minute is plenty.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return Promise.resolve();
}
