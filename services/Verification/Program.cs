using FactCheck.Hosting;
using FactCheck.Hosting.Messaging;
using FactCheck.Hosting.Storage;
using FactCheck.Verification;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults("verification", httpPort: 5130);
builder.AddStorage("verification");
builder.AddMessaging(bus => bus.AddVerificationConsumers());
builder.AddVerification();

var app = builder.Build();
app.MapDefaultEndpoints();
app.MapVerification();
app.Run();
