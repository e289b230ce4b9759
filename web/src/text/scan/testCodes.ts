/** The printed test codes, as the server prints them; the first has the keys in which keyboard layouts differ. */
export const layoutCode = 'Test-qwyzi/1=2:3';
export const testCodes = [layoutCode, '985237098231085', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', '099-37 Siyah', 'Güllüayakkabı01'] as const;
