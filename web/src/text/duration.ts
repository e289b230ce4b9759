/** "3 gün 4 sa", "5 sa 12 dk", "42 dk": the two largest units, whole. */
export function span(days: number, hours: number, minutes: number): string {
  if (days > 0) return hours === 0 ? `${days} gün` : `${days} gün ${hours} sa`;
  if (hours > 0) return minutes === 0 ? `${hours} sa` : `${hours} sa ${minutes} dk`;
  return minutes === 0 ? '1 dk’dan az' : `${minutes} dk`;
}

/** How long ago in one unit, from seconds. */
export function ageOf(seconds: number): string {
  if (seconds < 60) return `${Math.max(0, Math.floor(seconds))} sn`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} dk`;
  return seconds < 172_800 ? `${Math.floor(seconds / 3600)} sa` : `${Math.floor(seconds / 86_400)} gün`;
}
