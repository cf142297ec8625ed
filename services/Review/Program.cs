using FactCheck.Hosting;
using FactCheck.Hosting.Messaging;
using FactCheck.Hosting.Storage;
using FactCheck.Review;
using FactCheck.Review.Console;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults("review", httpPort: 5140);
builder.AddStorage("review");
builder.AddMessaging(bus => bus.AddReviewConsumers());
builder.AddReview();
builder.AddReviewConsole();

var app = builder.Build();
app.MapDefaultEndpoints();
app.MapReview();
app.MapReviewConsole();
app.Run();
