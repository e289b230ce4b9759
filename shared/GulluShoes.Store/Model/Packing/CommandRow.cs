using GulluShoes.Shop.Orders.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GulluShoes.Store.Model.Packing;

/// <summary>Something Trendyol must be told about a package, exactly once.</summary>
internal sealed class CommandRow
{
    /// <summary>Also the order: a package's commands are sent by ascending id.</summary>
    public long Id { get; init; }

    public required long PackageId { get; init; }

    public required CommandKind Kind { get; init; }

    /// <summary>The same wish twice has the same key, and the second is not written.</summary>
    public required string Key { get; init; }

    /// <summary>What to send, without personal data.</summary>
    public required string Body { get; init; }

    public required CommandState State { get; init; }

    public required int Attempts { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string CreatedBy { get; init; }

    /// <summary>Null once it has ended.</summary>
    public DateTimeOffset? NextAttemptAt { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Trendyol's last word or our reason, for people.</summary>
    public string? LastAnswer { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<CommandRow>
    {
        public void Configure(EntityTypeBuilder<CommandRow> command)
        {
            command.ToTable("trendyol_commands").HasKey(row => row.Id);
            command.Property(row => row.Id).UseIdentityByDefaultColumn();
            command.Property(row => row.Kind).HasMaxLength(20);
            command.Property(row => row.Key).HasMaxLength(200);
            command.Property(row => row.Body).HasColumnType("jsonb");
            command.Property(row => row.State).HasMaxLength(20);
            command.Property(row => row.CreatedBy).HasMaxLength(100);
            command.HasOne<PackageRow>().WithMany().HasForeignKey(row => row.PackageId).OnDelete(DeleteBehavior.Restrict);
            command.HasIndex(row => row.Key).IsUnique();
            command.HasIndex(row => new { row.PackageId, row.Id });
            // Only what waits is in the index, and that is little.
            command.HasIndex(row => row.NextAttemptAt).HasFilter("ended_at is null");
        }
    }
}
