using GulluShoes.Shop.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GulluShoes.Store.Model;

/// <summary>Somebody who may come in.</summary>
internal sealed class PersonRow
{
    public long Id { get; init; }

    /// <summary>Lower case: two people cannot differ by case only.</summary>
    public required string UserName { get; init; }

    public required string Name { get; init; }

    public required string PasswordHash { get; init; }

    public required Role Role { get; init; }

    public required bool Active { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<PersonRow>
    {
        public void Configure(EntityTypeBuilder<PersonRow> person)
        {
            person.ToTable("people").HasKey(row => row.Id);
            person.Property(row => row.Id).UseIdentityByDefaultColumn();
            person.Property(row => row.UserName).HasMaxLength(100);
            person.Property(row => row.Name).HasMaxLength(200);
            person.Property(row => row.Role).HasMaxLength(20);
            person.HasIndex(row => row.UserName).IsUnique();
        }
    }
}
