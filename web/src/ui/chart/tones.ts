/** Colours of the portal that charts draw with: the same thing has the same colour everywhere. */
const names = ['surface', 'ink', 'inkSoft', 'line', 'lineStrong', 'greyTint', 'accent', 'blueSolid', 'greenSolid', 'redSolid'] as const;

export type Tones = Readonly<Record<(typeof names)[number], string>> & { readonly font: string };

/** As the page shows them now. A canvas knows neither variables nor light-dark(), so the browser is asked what comes of them. */
export function tonesOf(element: HTMLElement): Tones {
  const probe = document.createElement('span');
  element.append(probe);
  const style = getComputedStyle(probe);
  const tones = Object.fromEntries(names.map((name) => {
    probe.style.color = `var(--${name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)})`;
    return [name, style.color];
  })) as Record<(typeof names)[number], string>;
  const font = style.fontFamily;
  probe.remove();
  return { ...tones, font };
}
