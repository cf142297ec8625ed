using FactCheck.ClaimExtraction;
using FactCheck.Ingestion;
using FactCheck.Review;
using FactCheck.Tests.Service.Hosts;
using FactCheck.Verification.Judging;

namespace FactCheck.Tests.Service.Startup;

/// <summary>A wrong or missing setting ends the start with an error that names it.</summary>
public sealed class SettingsTests
{
    [Theory]
    [InlineData("Messaging:Transport", "", "Messaging:Transport")]
    [InlineData("Messaging:Transport", "Pigeon", "Messaging:Transport")]
    [InlineData("Messaging:Transport", "RabbitMQ", "Messaging:RabbitMQ:Address")]
    [InlineData("Messaging:Prefetch", "0", "Prefetch")]
    [InlineData("Messaging:QueuePrefix", "Upper Case", "Messaging:QueuePrefix")]
    [InlineData("Storage:Provider", "MongoDB", "Storage:MongoDB:ConnectionString")]
    [InlineData("Storage:Provider", "Paper", "Storage:Provider")]
    [InlineData("Endpoints:HttpPort", "70000", "HttpPort")]
    [InlineData("Endpoints:HttpPort", "http", "Endpoints:HttpPort")]
    [InlineData("Endpoints:Host", "nowhere", "Endpoints:Host")]
    [InlineData("Limits:DefaultDeadline", "00:00:00", "DefaultDeadline")]
    [InlineData("Limits:MaxMessageBytes", "1", "MaxMessageBytes")]
    [InlineData("Services:ClaimExtraction", "", "Services:ClaimExtraction")]
    [InlineData("Services:ClaimExtraction", "localhost:5121", "Services:ClaimExtraction")]
    [InlineData("Ingestion:MaxTextBytes", "0", "MaxTextBytes")]
    [InlineData("Ingestion:FetchTimeout", "tomorrow", "Ingestion:FetchTimeout")]
    public Task Ingestion_names_it(string setting, string value, string named) => NamesAsync<IngestionOptions>(setting, value, named);

    [Theory]
    [InlineData("Services:Ingestion", "", "Services:Ingestion")]
    [InlineData("Services:Verification", "", "Services:Verification")]
    [InlineData("Services:Review", "", "Services:Review")]
    [InlineData("Services:Timeout", "-1", "Timeout")]
    [InlineData("ClaimExtraction:MaxTextBytes", "0", "MaxTextBytes")]
    [InlineData("Messaging:Transport", "", "Messaging:Transport")]
    public Task ClaimExtraction_names_it(string setting, string value, string named) => NamesAsync<ClaimExtractionOptions>(setting, value, named);

    [Theory]
    [InlineData("Services:Ingestion", "", "Services:Ingestion")]
    [InlineData("Services:ClaimExtraction", "", "Services:ClaimExtraction")]
    [InlineData("Messaging:Transport", "", "Messaging:Transport")]
    [InlineData("Sources:Wikipedia:Enabled", "true", "Sources:Contact")]
    [InlineData("Sources:Search:News:UrlTemplate", "https://news.example/{query}", "Sources:Search:News:UrlTemplate")]
    [InlineData("Sources:FactCheck:Partner:Address", "partner", "Sources:FactCheck:Partner:Address")]
    [InlineData("Sources:CacheLifetime", "tomorrow", "Sources:CacheLifetime")]
    [InlineData("Sources:CacheEntries", "0", "CacheEntries")]
    [InlineData("LanguageModel:Endpoint", "https://models.example/v1", "LanguageModel:Model")]
    [InlineData("LanguageModel:Endpoint", "models.example", "LanguageModel:Endpoint")]
    [InlineData("LanguageModel:MaxOutputTokens", "1", "MaxOutputTokens")]
    [InlineData("Judging:LeastConfidence", "-0.01", "LeastConfidence")]
    [InlineData("Judging:LeastConfidence", "1.01", "LeastConfidence")]
    [InlineData("Judging:LeastConfidence", "NaN", "LeastConfidence")]
    [InlineData("Judging:LeastConfidence", "high", "Judging:LeastConfidence")]
    [InlineData("Expiry:RunningCount", "00:00:01", "RunningCount")]
    [InlineData("Rechecks:Interval", "0", "Interval")]
    public Task Verification_names_it(string setting, string value, string named) => NamesAsync<JudgingOptions>(setting, value, named);

    [Theory]
    [InlineData("Services:ClaimExtraction", "", "Services:ClaimExtraction")]
    [InlineData("Services:Verification", "", "Services:Verification")]
    [InlineData("Review:DefaultLease", "00:00:01", "DefaultLease")]
    [InlineData("Messaging:Transport", "", "Messaging:Transport")]
    public Task Review_names_it(string setting, string value, string named) => NamesAsync<ReviewOptions>(setting, value, named);

    private static async Task NamesAsync<TOfAssembly>(string setting, string value, string named) where TOfAssembly : class
    {
        var host = new ServiceHost<TOfAssembly> { Settings = { [setting] = value } };
        try
        {
            var failure = await Assert.ThrowsAnyAsync<Exception>(async () => await host.InitializeAsync());
            // The test's host may first see that the failed one is gone; why it is, it logged.
            var logged = host.Logs.Lines.Where(line => line.Contains("Hosting failed to start", StringComparison.Ordinal));
            Assert.Contains(named, string.Join('\n', logged.Prepend(failure.ToString())), StringComparison.Ordinal);
        }
        finally
        {
            await host.DisposeAsync();
        }
    }
}
