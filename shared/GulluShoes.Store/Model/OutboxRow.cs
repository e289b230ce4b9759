using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GulluShoes.Store.Model;

/// <summary>A message that was promised together with a change and is not sent yet.</summary>
internal sealed class OutboxRow
{
    public long Id { get; init; }

    public required string Queue { get; init; }

    public required string Body { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<OutboxRow>
    {
        public void Configure(EntityTypeBuilder<OutboxRow> message)
        {
            message.ToTable("outbox").HasKey(row => row.Id);
            message.Property(row => row.Id).UseIdentityByDefaultColumn();
            message.Property(row => row.Queue).HasMaxLength(63);
        }
    }
}
