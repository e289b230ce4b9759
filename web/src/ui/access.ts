import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../api/session.ts';
import type { Permission } from '../api/types.ts';

/** True when the signed-in person may do it. The server decides again; this only hides what it would refuse. */
export function useMay(): (permission: Permission) => boolean {
  const { data: session } = useQuery(sessionQuery);
  return (permission) => session?.permissions.includes(permission) ?? false;
}
