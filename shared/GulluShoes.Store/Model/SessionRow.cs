using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GulluShoes.Store.Model;

/// <summary>A signed-in person; the token itself is never kept.</summary>
internal sealed class SessionRow
{
    public required byte[] TokenHash { get; init; }

    public required long PersonId { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SessionRow>
    {
        public void Configure(EntityTypeBuilder<SessionRow> session)
        {
            session.ToTable("sessions").HasKey(row => row.TokenHash);
            session.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
            session.HasIndex(row => row.ExpiresAt);
        }
    }
}
