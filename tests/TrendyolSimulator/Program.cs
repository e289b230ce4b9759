using TrendyolSimulator;

var settings = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build();
await using var server = await SimulatorServer.StartAsync(SimulatorSettings.Read(settings));
Console.WriteLine($"Trendyol simulator: {server.BaseUrl}");
await server.WaitForShutdownAsync();
