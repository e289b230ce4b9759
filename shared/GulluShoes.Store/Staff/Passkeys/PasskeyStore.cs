using System.Globalization;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Sql;
using Microsoft.AspNetCore.Identity;
using Npgsql;

namespace GulluShoes.Store.Staff.Passkeys;

/// <summary>
/// What ASP.NET Core's passkey handler reads of our people. It only reads: what becomes of its verdict is written by <see cref="OwnPasskeys"/> and <see cref="PasskeySignIns"/>, in
/// one statement each. A person who left, or whose one-time password is not changed yet, does not exist here.
/// </summary>
internal sealed class PasskeyStore(NpgsqlDataSource database) : IUserPasskeyStore<Person>
{
    private const string People = "select p.id, p.user_name, p.name, p.role from people p";

    public async Task<Person?> FindByIdAsync(string userId, CancellationToken cancellationToken)
    {
        if (!long.TryParse(userId, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return null;
        }

        await using var command = database.CreateCommand($"{People} where p.id = $1 and p.active and not p.must_change").With(id);
        return (await command.ListAsync(ReadPerson, cancellationToken)).SingleOrDefault();
    }

    /// <summary>Whoever has it, also one who left: nobody else may enrol it.</summary>
    public async Task<Person?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand($"{People} join passkeys k on k.person_id = p.id where k.credential_id = $1").With(credentialId);
        return (await command.ListAsync(ReadPerson, cancellationToken)).SingleOrDefault();
    }

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Person user, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select * from passkeys where person_id = $1").With(user.Id);
        return await command.ListAsync(ReadKey, cancellationToken);
    }

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Person user, byte[] credentialId, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select * from passkeys where person_id = $1 and credential_id = $2").With(user.Id).With(credentialId);
        return (await command.ListAsync(ReadKey, cancellationToken)).SingleOrDefault();
    }

    public Task<string> GetUserIdAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString(CultureInfo.InvariantCulture));

    public Task<string?> GetUserNameAsync(Person user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.UserName);

    public Task<string?> GetNormalizedUserNameAsync(Person user, CancellationToken cancellationToken) => GetUserNameAsync(user, cancellationToken);

    public Task AddOrUpdatePasskeyAsync(Person user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw OnlyReads();

    public Task RemovePasskeyAsync(Person user, byte[] credentialId, CancellationToken cancellationToken) => throw OnlyReads();

    public Task<Person?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => throw OnlyReads();

    public Task SetUserNameAsync(Person user, string? userName, CancellationToken cancellationToken) => throw OnlyReads();

    public Task SetNormalizedUserNameAsync(Person user, string? normalizedName, CancellationToken cancellationToken) => throw OnlyReads();

    public Task<IdentityResult> CreateAsync(Person user, CancellationToken cancellationToken) => throw OnlyReads();

    public Task<IdentityResult> UpdateAsync(Person user, CancellationToken cancellationToken) => throw OnlyReads();

    public Task<IdentityResult> DeleteAsync(Person user, CancellationToken cancellationToken) => throw OnlyReads();

    public void Dispose()
    {
        // The data source is the container's.
    }

    private static NotSupportedException OnlyReads() => new("People and their keys are written by our own statements.");

    private static Person ReadPerson(NpgsqlDataReader row) => new(row.Get<long>("id"), row.Get<string>("user_name")!, row.Get<string>("name")!, row.GetEnum<Role>("role"));

    // The attestation is not kept: nothing asks for the make of a device.
    private static UserPasskeyInfo ReadKey(NpgsqlDataReader row) => new(
        row.Get<byte[]>("credential_id")!, row.Get<byte[]>("public_key")!, row.Get<DateTimeOffset>("created_at"), (uint)row.Get<long>("sign_count"), row.Get<string[]>("transports"),
        isUserVerified: true, row.Get<bool>("backup_eligible"), row.Get<bool>("backed_up"), attestationObject: [], clientDataJson: []);
}
