/** The only place where instants become Istanbul's clock and numbers become Turkish. */
const zone = 'Europe/Istanbul';
const locale = 'tr-TR';

const dateTime = new Intl.DateTimeFormat(locale, { timeZone: zone, day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const clockTime = new Intl.DateTimeFormat(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const clockSeconds = new Intl.DateTimeFormat(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
const shortDate = new Intl.DateTimeFormat(locale, { timeZone: zone, day: 'numeric', month: 'long', weekday: 'long' });
const dayParts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const oneDigit = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
const cents = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const fine = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 4 });

const symbols: Readonly<Record<string, string>> = { TRY: '₺', EUR: '€', USD: '$', GBP: '£' };

/** "24.11.2026 18:05" in Istanbul. */
export function formatDateTime(instant: string | number): string {
  const parts = Object.fromEntries(dateTime.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return `${parts.day ?? ''}.${parts.month ?? ''}.${parts.year ?? ''} ${parts.hour ?? ''}:${parts.minute ?? ''}`;
}

/** "18:05" in Istanbul. */
export function formatClock(instant: string | number): string {
  return clockTime.format(new Date(instant));
}

/** "14:03:21" of today, "25.11.2026 14:03" of another day, in Istanbul. */
export function formatMoment(instant: string | number): string {
  return istanbulDay(instant) === istanbulDay(Date.now()) ? clockSeconds.format(new Date(instant)) : formatDateTime(instant);
}

/** "24 Kasım Salı" in Istanbul. */
export function formatDay(instant: string | number): string {
  return shortDate.format(new Date(instant));
}

/** Istanbul's calendar day as yyyy-MM-dd: business days are Istanbul days. */
export function istanbulDay(instant: string | number): string {
  return dayParts.format(new Date(instant));
}

/** "1.234". */
export function formatCount(count: number): string {
  return whole.format(count);
}

/** "1.234,50 ₺"; a currency without a sign of its own keeps its ISO code. */
export function formatMoney(amount: number, currency: string | null): string {
  const code = currency ?? 'TRY';
  return `${cents.format(amount)} ${symbols[code] ?? code}`;
}

/** "8,5025 $": costs and rates keep four decimals. */
export function formatFine(amount: number, currency: string): string {
  return `${fine.format(amount)} ${symbols[currency] ?? currency}`;
}

/** "24.11.2026" of a calendar day that came as yyyy-MM-dd. */
export function formatDate(day: string): string {
  return day.split('-').toReversed().join('.');
}

/** "48 B", "1,2 MB", "31,5 GB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilo = bytes / 1024;
  if (kilo < 1024) return `${whole.format(kilo)} KB`;
  const mega = kilo / 1024;
  return mega < 1024 ? `${oneDigit.format(mega)} MB` : `${oneDigit.format(mega / 1024)} GB`;
}

/** A number with at most one decimal, for seconds. */
export function formatDecimal(value: number): string {
  return oneDigit.format(value);
}
