using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GulluShoes.Store.Model;

/// <summary>Wrong passwords in a row, by the name that was typed, whether or not anybody has that name.</summary>
internal sealed class SignInFailureRow
{
    public required string UserName { get; init; }

    public required int Failures { get; init; }

    public required DateTimeOffset LastAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SignInFailureRow>
    {
        public void Configure(EntityTypeBuilder<SignInFailureRow> failure)
        {
            failure.ToTable("sign_in_failures").HasKey(row => row.UserName);
            failure.Property(row => row.UserName).HasMaxLength(100);
        }
    }
}
