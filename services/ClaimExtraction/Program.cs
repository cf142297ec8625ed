using FactCheck.ClaimExtraction;
using FactCheck.Hosting;
using FactCheck.Hosting.Messaging;
using FactCheck.Hosting.Storage;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults("claim-extraction", httpPort: 5120);
builder.AddStorage("claim_extraction");
builder.AddMessaging(bus => bus.AddClaimExtractionConsumers());
builder.AddClaimExtraction();

var app = builder.Build();
app.MapDefaultEndpoints();
app.MapClaimExtraction();
app.Run();
