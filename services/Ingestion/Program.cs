using FactCheck.Hosting;
using FactCheck.Hosting.Messaging;
using FactCheck.Hosting.Storage;
using FactCheck.Ingestion;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults("ingestion", httpPort: 5110);
builder.AddStorage("ingestion");
builder.AddMessaging(bus => bus.AddIngestionConsumers());
builder.AddIngestion();

var app = builder.Build();
app.MapDefaultEndpoints();
app.MapIngestion();
app.Run();
