using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GulluShoes.Store.Model;

/// <summary>What a write answered under an Idempotency-Key; without a status while it is being worked on.</summary>
internal sealed class StoredAnswerRow
{
    public required long PersonId { get; init; }

    public required string Key { get; init; }

    public required byte[] RequestHash { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public int? StatusCode { get; init; }

    public string? ContentType { get; init; }

    public byte[]? Body { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<StoredAnswerRow>
    {
        public void Configure(EntityTypeBuilder<StoredAnswerRow> answer)
        {
            answer.ToTable("stored_answers").HasKey(row => new { row.PersonId, row.Key });
            answer.Property(row => row.Key).HasMaxLength(100);
            answer.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
            answer.HasIndex(row => row.StartedAt);
        }
    }
}
