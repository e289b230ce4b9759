import type { SystemState } from '../../../api/types.ts';
import { tr } from '../../../text/tr.ts';
import { trSystem } from '../../../text/upkeep/trSystem.ts';
import { formatBytes, formatCount, formatDateTime } from '../../../ui/format/format.ts';
import { agoOf, isDiskLow } from './concerns.ts';
import { Fact } from './Fact.tsx';

/** The parts that everything stands on, and the machine below. */
export function ServerPanel({ system, now }: { readonly system: SystemState; readonly now: number }) {
  const { parts, store: { database }, machine: { version, startedAt, memoryBytes, disk }, backedUpAt } = system;
  return (
    <section className="panel">
      <h2>{trSystem.server}</h2>
      <dl className="facts">
        {parts.map(({ name, ok }) => <Fact key={name} name={trSystem.partNames[name] ?? name} bad={!ok}>{ok ? trSystem.partOk : trSystem.partDown}</Fact>)}
        {!parts.some(({ name }) => name === 'redis') && <Fact name={trSystem.cache}>{trSystem.cacheInMemory}</Fact>}
        <Fact name={trSystem.databaseSize}>{formatBytes(database.bytes)}</Fact>
        <Fact name={trSystem.connections}>{trSystem.of(formatCount(database.connections), formatCount(database.mostConnections))}</Fact>
        <Fact name={trSystem.disk} bad={isDiskLow(system)}>{disk === null ? tr.noData : trSystem.of(formatBytes(disk.freeBytes), formatBytes(disk.bytes))}</Fact>
        <Fact name={trSystem.memory}>{formatBytes(memoryBytes)}</Fact>
        <Fact name={trSystem.backup} more={backedUpAt === null ? null : agoOf(backedUpAt, now)}>{backedUpAt === null ? trSystem.notYet : formatDateTime(backedUpAt)}</Fact>
        <Fact name={trSystem.upSince} more={agoOf(startedAt, now)}>{formatDateTime(startedAt)}</Fact>
        <Fact name={trSystem.version}>{version === null ? tr.noData : trSystem.build(version)}</Fact>
      </dl>
    </section>
  );
}
