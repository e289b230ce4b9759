using GulluShoes.Functions.Hosting;
using Microsoft.Extensions.Hosting;

using var app = FunctionApp.Build(args, (services, configuration) => services.AddShopFunctions(configuration));
await app.RunAsync();
