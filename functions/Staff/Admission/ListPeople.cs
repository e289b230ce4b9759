using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Staff;
using GulluShoes.Store.Staff.Admission;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Staff.Admission;

/// <param name="Own">The id of the one who asks.</param>
public sealed record PeopleAnswer(long Own, IReadOnlyList<StaffMember> People, IReadOnlyList<RoleAnswer> Roles);

/// <param name="FactorForced">Nobody of this role comes in with a password alone.</param>
public sealed record RoleAnswer(Role Role, IReadOnlyList<Permission> Permissions, bool FactorForced);

/// <summary>Everybody of the shop, and which role may do what.</summary>
public sealed class ListPeople(Staffing staffing, SecondFactor factor)
{
    [Function(nameof(ListPeople))]
    [Needs(Permission.ManagePeople)]
    [Answers<PeopleAnswer>]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/people")] HttpRequest request,
        CancellationToken ct)
    {
        var roles = Enum.GetValues<Role>().Select(role => new RoleAnswer(role, Roles.PermissionsOf(role), factor.IsForced(role))).ToList();
        return Results.Ok(new PeopleAnswer(request.HttpContext.Caller().Id, await staffing.ListAsync(ct), roles));
    }
}
