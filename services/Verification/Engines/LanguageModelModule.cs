using System.ClientModel;
using System.ClientModel.Primitives;
using System.ComponentModel.DataAnnotations;
using FactCheck.Hosting.Fetching;
using FactCheck.Verification.Sources;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpenAI;
using OpenAI.Chat;

namespace FactCheck.Verification.Engines;

/// <summary>Registers the language-model engine where the settings turn it on.</summary>
internal static class LanguageModelModule
{
    private const string Client = "language-model";

    internal static void AddLanguageModelEngine(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<LanguageModelOptions>().BindConfiguration(LanguageModelOptions.Section).ValidateDataAnnotations()
            .Validate(options => !options.IsOn || IsComplete(options),
                "LanguageModel:Endpoint must be an http or https address, and LanguageModel:Model the name of a model there.")
            .ValidateOnStart();

        // Whether it is on decides what is registered, so it is read here; ValidateOnStart still reports what is wrong with it.
        var settings = builder.Configuration.GetSection(LanguageModelOptions.Section).Get<LanguageModelOptions>() ?? new();
        if (!settings.IsOn || !IsComplete(settings) || !Validator.TryValidateObject(settings, new(settings), null, validateAllProperties: true))
            return;
        services.TryAddSingleton<PrivateAddressGuard>();
        services.AddKeyedSingleton(Client, (provider, _) => new SourceMeter(settings, provider.GetRequiredService<TimeProvider>()));
        var http = services.AddHttpClient(Client);
        http.AddHttpMessageHandler(() => new BoundedAnswers(settings.MaxAnswerBytes));
        http.Limit(settings, contact: null, provider => provider.GetRequiredKeyedService<SourceMeter>(Client));
        services.AddSingleton(provider => new LanguageModelEngine(
            ChatClientOf(provider, settings), settings, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<LanguageModelEngine>>()));
    }

    private static bool IsComplete(LanguageModelOptions options) =>
        SourceText.AddressOf(options.Endpoint) is not null && !string.IsNullOrWhiteSpace(options.Model);

    private static IChatClient ChatClientOf(IServiceProvider provider, LanguageModelOptions settings)
    {
        var client = new ChatClient(settings.Model, new ApiKeyCredential(string.IsNullOrWhiteSpace(settings.Key) ? "none" : settings.Key), new OpenAIClientOptions
        {
            Endpoint = new Uri(settings.Endpoint!),
            Transport = new HttpClientPipelineTransport(provider.GetRequiredService<IHttpClientFactory>().CreateClient(Client)),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0), // the HTTP client does it, within the engine's time
            NetworkTimeout = settings.Timeout,
        });
        // No words on spans, whatever the environment says.
        return new ChatClientBuilder(new QuietChatClient(client.AsIChatClient())).UseOpenTelemetry(
            loggerFactory: null, EngineTelemetry.Name, telemetry => telemetry.EnableSensitiveData = false).Build();
    }
}
