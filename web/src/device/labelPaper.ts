import { useState } from 'react';

/** The papers in the order in which they are offered. */
export const papers = ['dual50x35', 'single70x40', 'single60x40', 'single100x100', 'a4', 'custom'] as const;
export type Paper = (typeof papers)[number];

/** What this device prints product labels on; millimetres. */
export interface LabelSettings {
  readonly paper: Paper;
  readonly perPair: number;
  readonly sides: boolean;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly custom: CustomSizes;
}

export const customSizes = ['pageWidth', 'pageHeight', 'labelWidth', 'labelHeight', 'columns', 'rows', 'left', 'top', 'gapX', 'gapY', 'qrSide'] as const;
export type CustomSizes = Readonly<Record<(typeof customSizes)[number], number>>;

const usual: LabelSettings = {
  paper: 'dual50x35', perPair: 2, sides: false, offsetX: 0, offsetY: 0,
  custom: { pageWidth: 50, pageHeight: 30, labelWidth: 50, labelHeight: 30, columns: 1, rows: 1, left: 0, top: 0, gapX: 0, gapY: 0, qrSide: 15 },
};
const key = 'gullu.labels';

/** Kept on the device: another printer stands beside another one, and is off by other millimetres. */
export function useLabelSettings(): readonly [LabelSettings, (change: Partial<LabelSettings>) => void] {
  const [settings, setSettings] = useState(readLabelSettings);
  return [settings, (change) => {
    const next = { ...settings, ...change };
    localStorage.setItem(key, JSON.stringify(next));
    setSettings(next);
  }];
}

export function readLabelSettings(): LabelSettings {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<LabelSettings>;
    return { ...usual, ...kept, paper: papers.find((one) => one === kept.paper) ?? usual.paper, custom: { ...usual.custom, ...kept.custom } };
  } catch {
    // What somebody else wrote there is none of ours.
    return usual;
  }
}
