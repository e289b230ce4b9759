namespace TrendyolSimulator;

/// <summary>Reads <see cref="SimulatorOptions"/> from settings Sim:Port, Sim:Seed and so on (environment Sim__Port, or --Sim:Port).</summary>
public static class SimulatorSettings
{
    /// <exception cref="InvalidOperationException">A setting cannot be read; the message names it.</exception>
    public static SimulatorOptions Read(IConfiguration settings)
    {
        var sim = settings.GetSection("Sim");
        var usual = new SimulatorOptions();
        return new SimulatorOptions
        {
            Port = sim.GetValue("Port", usual.Port),
            Seed = sim.GetValue("Seed", usual.Seed),
            SellerId = sim.GetValue("SellerId", usual.SellerId),
            ApiKey = sim.GetValue("ApiKey", usual.ApiKey)!,
            ApiSecret = sim.GetValue("ApiSecret", usual.ApiSecret)!,
            Tier = sim.GetValue("Tier", usual.Tier),
            Variants = sim.GetValue("Variants", usual.Variants),
            StateFile = sim["StateFile"] is { Length: > 0 } path ? path : null,
            Demo = sim.GetValue("Demo", usual.Demo),
            DemoPace = sim.GetValue("DemoPace", usual.DemoPace),
            SellerActs = sim.GetValue("SellerActs", usual.SellerActs),
            DemoHistoryDays = sim.GetValue("DemoHistoryDays", usual.DemoHistoryDays),
            Speed = sim.GetValue("Speed", usual.Speed),
            StartAt = sim.GetValue<DateTimeOffset?>("StartAt"),
        };
    }
}
