using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GulluShoes.Store.Model;

/// <summary>How far a timer has come.</summary>
internal sealed class CursorRow
{
    public required string Name { get; init; }

    public required long Value { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<CursorRow>
    {
        public void Configure(EntityTypeBuilder<CursorRow> cursor)
        {
            cursor.ToTable("cursors").HasKey(row => row.Name);
            cursor.Property(row => row.Name).HasMaxLength(100);
        }
    }
}
