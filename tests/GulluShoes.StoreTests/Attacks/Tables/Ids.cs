using GulluShoes.Functions.Hosting.Pipeline;

namespace GulluShoes.StoreTests.Attacks.Tables;

/// <summary>Insecure direct object references: each door that takes an id gets ids that nothing has, and texts that are no id.</summary>
internal static class Ids
{
    /// <summary>What each door says of an id that nothing has. A door that is not here fails the test.</summary>
    private static readonly Dictionary<string, HttpProblem> Refusals = new()
    {
        ["EndSession"] = HttpProblem.UnknownSession,
        ["RenewAccess"] = HttpProblem.UnknownPerson,
        ["AdmitPerson"] = HttpProblem.UnknownPerson,
        ["DismissPerson"] = HttpProblem.UnknownPerson,
        ["ConfirmPacking"] = HttpProblem.UnknownPackage,
        ["ScanCode"] = HttpProblem.UnknownPackage,
        ["TakePackage"] = HttpProblem.UnknownPackage,
        ["ReleasePackage"] = HttpProblem.UnknownPackage,
        ["RestartPacking"] = HttpProblem.UnknownPackage,
        ["ShowPacking"] = HttpProblem.UnknownPackage,
        ["HoldPackage"] = HttpProblem.UnknownPackage,
        ["GiveUpPackage"] = HttpProblem.UnknownPackage,
        ["ReturnPackage"] = HttpProblem.UnknownPackage,
        ["UndoMovement"] = HttpProblem.NotUndoable,
        ["FinishCount"] = HttpProblem.UnknownCount,
        ["DropCount"] = HttpProblem.UnknownCount,
        ["CountPairs"] = HttpProblem.UnknownProduct,
        ["ShowCount"] = HttpProblem.UnknownCount,
        ["ShowProfit"] = HttpProblem.UnknownProfit,
        ["RereadMoneyImport"] = HttpProblem.UnknownImport,
        ["ApplyMoneyImport"] = HttpProblem.UnknownImport,
        ["UndoMoneyImport"] = HttpProblem.UnknownImport,
        ["ShowMoneyImport"] = HttpProblem.UnknownImport,
        ["ShowPayout"] = HttpProblem.UnknownPayout,
        ["ShowImport"] = HttpProblem.UnknownImport,
        ["ApplyImport"] = HttpProblem.UnknownImport,
        ["UndoImport"] = HttpProblem.UnknownImport,
        ["ShowCategory"] = HttpProblem.UnreadCategory,
        ["RemovePicture"] = HttpProblem.UnknownPicture,
        ["ShowOrder"] = HttpProblem.UnknownPackage,
        ["RetryCommand"] = HttpProblem.UnknownCommand,
        ["OrderCommand"] = HttpProblem.UnknownPackage,
        ["ShowLabel"] = HttpProblem.UnknownPackage,
        ["PrintLabel"] = HttpProblem.UnknownPackage,
        ["ShowLabelEntry"] = HttpProblem.UnknownEntry,
        ["ReportMissing"] = HttpProblem.UnknownWave,
        ["CloseWave"] = HttpProblem.UnknownWave,
        ["PickCode"] = HttpProblem.UnknownWave,
        ["TakeWave"] = HttpProblem.UnknownWave,
        ["ShowWave"] = HttpProblem.UnknownWave,
        ["PrintPickSheet"] = HttpProblem.UnknownWave,
        ["TakeBackParcel"] = HttpProblem.UnknownHandover,
        ["ScanParcel"] = HttpProblem.UnknownHandover,
        ["ShowHandover"] = HttpProblem.UnknownHandover,
        ["PrintManifest"] = HttpProblem.UnknownHandover,
        ["CloseHandover"] = HttpProblem.UnknownHandover,
        ["RemovePasskey"] = HttpProblem.UnknownPasskey,
        ["RenamePasskey"] = HttpProblem.UnknownPasskey,
        ["WriteTariffAnswer"] = HttpProblem.UnknownImport,
        ["ChooseBestTiers"] = HttpProblem.UnknownImport,
        ["ChooseTiers"] = HttpProblem.UnknownImport,
        ["KeepPhoto"] = HttpProblem.NoPhoto,
        ["ShowPhoto"] = HttpProblem.UnknownPhoto,
        ["ShowProblem"] = HttpProblem.UnknownProblem,
    };

    /// <summary>Lists of what hangs on an id: of one that nothing has they are empty.</summary>
    public static readonly string[] Lists = ["ListCampaignLines", "ListCostSheetLines", "ListMoneyImportRows", "ListPayoutRows", "ListTariffDesk", "ListTariffLines", "ShowTimeline"];

    // What is asked for before the id is looked up.
    private static readonly Dictionary<string, string> Bodies = new() { ["HoldPackage"] = """{"reason":"outOfStock"}""" };

    private static readonly (string Name, string Id)[] Unknown = [("an id of nothing", "987654321987"), ("the least id", "-9223372036854775808"), ("the greatest id", "9223372036854775807"), ("zero", "0")];

    private static readonly (string Name, string Id)[] NoIds =
    [
        ("a greater number than there is", "9223372036854775808"), ("a fraction", "1.5"), ("a sign", "+1%2B"), ("SQL", "1'%20or%20'1'='1"), ("a second statement", "1;drop%20table%20people"),
        ("a way up", "..%2f1"), ("a line break", "1%0d%0aX-Evil:%201"), ("another script's digits", "%D9%A1"), ("hexadecimal", "0x1"), ("an exponent", "1e3"), ("markup", "%3Cscript%3E"),
    ];

    public static IEnumerable<Attack> All =>
    [
        .. from door in AttackDoor.All
           where door.TakesId && !Lists.Contains(door.Name)
           from way in Unknown
           select new Attack($"{door.Name} gets {way.Name}", door.Method, door.PathWith(way.Id), Refusals.GetValueOrDefault(door.Name, HttpProblem.Unexpected)) { Body = Bodies.GetValueOrDefault(door.Name, door.BodyWith()!) },
        .. from door in AttackDoor.All
           where door.TakesId
           from way in NoIds
           select new Attack($"{door.Name} gets {way.Name} for its id", door.Method, door.PathWith(way.Id), HttpProblem.UnknownDoor) { Body = door.BodyWith() },
    ];
}
