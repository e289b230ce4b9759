import { useEffect } from 'react';
import { isEvening, useEveningDark } from '../../../device/evening.ts';
import { useTheme } from '../../../device/theme.ts';
import { useNow } from '../../../ui/clock.ts';

/** Dark in the evening, unless the person has chosen a theme; the other pages stay as they are. */
export function useEveningTheme(): void {
  const wanted = useEveningDark();
  const theme = useTheme();
  const dark = isEvening(useNow(60_000)) && wanted && theme === 'auto';
  useEffect(() => {
    if (!dark) return undefined;
    document.documentElement.dataset.theme = 'dark';
    return () => {
      delete document.documentElement.dataset.theme;
    };
  }, [dark]);
}
