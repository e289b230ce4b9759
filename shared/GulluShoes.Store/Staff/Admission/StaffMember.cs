using GulluShoes.Shop.Staff;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Staff.Admission;

/// <summary>Where a person stands.</summary>
public enum StaffState
{
    /// <summary>Registered, and not approved yet.</summary>
    Waiting,

    /// <summary>May come in.</summary>
    Working,

    /// <summary>Sent away or refused.</summary>
    Gone,
}

/// <summary>One person of the shop, as the one who manages people sees him.</summary>
/// <param name="HasFactor">A code of the telephone counts as second factor.</param>
/// <param name="Passkeys">How many passkeys come in without a password.</param>
/// <param name="SeenAt">When he was last here, to within ten minutes; null when no session tells.</param>
public sealed record StaffMember(
    long Id, string UserName, string Name, Role Role, StaffState State, bool HasFactor, int Passkeys, DateTimeOffset CreatedAt, DateTimeOffset? SeenAt)
{
    internal static StaffMember Read(NpgsqlDataReader row) => new(
        row.Get<long>("id"),
        row.Get<string>("user_name")!,
        row.Get<string>("name")!,
        row.GetEnum<Role>("role"),
        row.Get<bool>("waiting") ? StaffState.Waiting : row.Get<bool>("active") ? StaffState.Working : StaffState.Gone,
        row.Get<bool>("has_factor"),
        row.Get<int>("passkeys"),
        row.Get<DateTimeOffset>("created_at"),
        row.Get<DateTimeOffset?>("used_at"));
}
