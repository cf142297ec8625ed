using FactCheck.Core.Evidence;
using FactCheck.Hosting.Fetching;
using FactCheck.Verification.Matching;
using Grpc.Net.ClientFactory;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Proto = FactCheck.Protos.Verification.V1;

namespace FactCheck.Verification.Sources;

/// <summary>Registers the outside sources that the settings turn on, each with its own HTTP client, limits and breaker.</summary>
internal static class SourcesModule
{
    internal static void AddOutsideSources(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.Logging.AddFilter("Polly", LogLevel.Warning); // each attempt is on the trace
        services.AddOptions<SourcesOptions>().BindConfiguration(SourcesOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SourcesOptions>, SourcesValidation>();
        services.TryAddSingleton<PrivateAddressGuard>();
        services.AddSingleton(provider => new SiteMeter(OptionsOf(provider).Pages, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new PageReader(
            provider.GetRequiredService<IHttpClientFactory>(), OptionsOf(provider), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new OutsideEvidence(provider.GetServices<TimedSource>(), OptionsOf(provider),
            provider.GetRequiredService<IEvidenceStore>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<OutsideEvidence>>(),
            provider.GetService<FactCheckMatcher>()));

        // Which sources are on decides which clients there are, so it is read here; ValidateOnStart still reports what is wrong with it.
        var settings = builder.Configuration.GetSection(SourcesOptions.Section).Get<SourcesOptions>() ?? new();
        if (new SourcesValidation().Validate(null, settings).Failed)
            return;
        foreach (var source in ConfiguredSources.Of(settings))
            services.AddSource(source, settings);
    }

    private static void AddSource(this IServiceCollection services, ConfiguredSource source, SourcesOptions settings)
    {
        var (name, limits) = (source.Name, source.Limits);
        services.AddKeyedSingleton(name, (provider, _) => new SourceMeter(limits, provider.GetRequiredService<TimeProvider>()));
        SourceMeter MeterOf(IServiceProvider provider) => provider.GetRequiredKeyedService<SourceMeter>(name);

        if (limits is PeerSourceOptions peer)
            services.AddGrpcClient<Proto.VerificationService.VerificationServiceClient>(name, grpc =>
            {
                grpc.Address = new Uri(peer.Address!);
                grpc.ChannelOptionsActions.Add(channel =>
                {
                    channel.MaxReceiveMessageSize = settings.MaxAnswerBytes;
                    channel.CompressionProviders = []; // the limit is of a message as it comes: one that unpacks to more would be read whole
                });
            }).Limit(limits, settings.Contact, MeterOf);
        else
            services.AddHttpClient(name).Limit(limits, settings.Contact, MeterOf);
        if (limits is JsonSearchOptions { FetchPages: > 0 })
            services.AddHttpClient(JsonSearchSource.PagesClientOf(name)).LimitPages(limits, settings.Contact);

        services.AddSingleton(provider => new TimedSource(limits switch
        {
            GoogleFactCheckOptions google => new GoogleFactCheckSource(AnswersOf(provider, name), google),
            WikipediaOptions wiki => new WikipediaSource(AnswersOf(provider, name), wiki, OptionsOf(provider).MaxPassagesOfPage),
            JsonSearchOptions search => new JsonSearchSource(name, AnswersOf(provider, name), search, provider.GetRequiredService<PageReader>(), OptionsOf(provider).MaxPassagesOfPage, provider.GetRequiredService<TimeProvider>()),
            PeerSourceOptions other => new PeerSource(name, provider.GetRequiredService<GrpcClientFactory>(), other),
            _ => throw new InvalidOperationException($"No source for {limits.GetType().Name}."),
        }, limits.Timeout));
    }

    // A client of the factory is kept: its handlers live as long as the host, and their connections are renewed within.
    private static SourceAnswers AnswersOf(IServiceProvider provider, string name) =>
        new(provider.GetRequiredService<IHttpClientFactory>().CreateClient(name), OptionsOf(provider).MaxAnswerBytes);

    private static SourcesOptions OptionsOf(IServiceProvider provider) => provider.GetRequiredService<IOptions<SourcesOptions>>().Value;
}
